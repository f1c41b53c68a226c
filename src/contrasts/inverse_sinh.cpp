// SPDX-License-Identifier: MIT
#include "contrasts/inverse_sinh.h"

#include <cmath>
#include <limits>

#include "distributions/normal.h"
#include "distributions/two_by_two.h"

namespace wres::statistics {

namespace {

/// 1/x - 1/(n + added) without subtracting rounded numbers.
double variance_of_log(double x, double y, double n, double added)
{
    return (y + added) / (x * (n + added));
}

} // namespace

Interval inverse_sinh_interval(Proportion group, Proportion reference, ConfidenceLevel level, double added)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto [x1, y1, n1, x2, y2, n2] = TwoByTwo(group, reference);
    const double z = two_sided_z(level);
    if ((x1 == 0 && x2 == 0) || std::isinf(z))
        return { .lower = 0, .upper = infinity };
    // As x falls to 0, x exp(2 asinh(z / (2 sqrt x))) tends to z^2, which takes the place of the empty cell.
    if (x1 == 0)
        return { .lower = 0, .upper = (z * z / n1) / (x2 / n2) };
    if (x2 == 0)
        return { .lower = (x1 / n1) / (z * z / n2), .upper = infinity };

    const double ratio = group.value() / reference.value();
    const double standard_error =
        std::sqrt(variance_of_log(x1, y1, n1, added) + variance_of_log(x2, y2, n2, added));
    const double factor = std::exp(2 * std::asinh(z * standard_error / 2));
    return { .lower = ratio / factor, .upper = ratio * factor };
}

} // namespace wres::statistics
