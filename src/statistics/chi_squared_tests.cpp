// SPDX-License-Identifier: MIT
#include "statistics/chi_squared_tests.h"

#include <algorithm>
#include <cmath>

#include "statistics/normal.h"
#include "statistics/two_by_two.h"

namespace wres::statistics {

namespace {

ChiSquaredTest one_degree_of_freedom(double z)
{
    return { .statistic = z * z, .degrees_of_freedom = 1, .p = two_sided_normal_p(z) };
}

/// The difference of the rates over its standard error if they are equal, after moving each count by `less`
/// people.
double distance_from_equal_rates(const TwoByTwo& t, double less)
{
    if (t.counted() == 0 || t.others() == 0)
        return 0;
    const double n = t.everybody();
    const double variance = (t.counted() / n) * (t.others() / n) * (t.n1 / n) * t.n2;
    return std::max(0.0, std::abs(t.excess()) - less) / std::sqrt(variance);
}

/// observed log(observed / expected), which is 0 for an empty cell.
double information(double observed, double expected)
{
    return observed > 0 ? observed * std::log(observed / expected) : 0;
}

} // namespace

ChiSquaredTest pearson_chi_squared(Proportion group, Proportion reference)
{
    return one_degree_of_freedom(distance_from_equal_rates({ group, reference }, 0));
}

ChiSquaredTest yates_chi_squared(Proportion group, Proportion reference)
{
    return one_degree_of_freedom(distance_from_equal_rates({ group, reference }, 0.5));
}

ChiSquaredTest n_minus_1_chi_squared(Proportion group, Proportion reference)
{
    const TwoByTwo t(group, reference);
    return one_degree_of_freedom(
        distance_from_equal_rates(t, 0) * std::sqrt((t.everybody() - 1) / t.everybody()));
}

ChiSquaredTest likelihood_ratio_chi_squared(Proportion group, Proportion reference)
{
    const TwoByTwo t(group, reference);
    const double rate = t.counted() / t.everybody();
    const double complement = t.others() / t.everybody();
    const double sum = information(t.x1, t.n1 * rate) + information(t.y1, t.n1 * complement)
        + information(t.x2, t.n2 * rate) + information(t.y2, t.n2 * complement);
    return one_degree_of_freedom(std::sqrt(std::max(0.0, 2 * sum)));
}

} // namespace wres::statistics
