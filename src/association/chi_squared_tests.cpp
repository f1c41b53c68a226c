// SPDX-License-Identifier: MIT
#include "association/chi_squared_tests.h"

#include <algorithm>
#include <cmath>

#include "distributions/deviance.h"
#include "distributions/normal.h"
#include "distributions/two_by_two.h"

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
    if (t.counted() == 0 || t.others() == 0)
        return one_degree_of_freedom(0);
    // Deviances add up to the sum of observed x log(observed / expected), and do not cancel.
    const double sum = deviance(t.x1, t.n1 * rate) + deviance(t.y1, t.n1 * complement)
        + deviance(t.x2, t.n2 * rate) + deviance(t.y2, t.n2 * complement);
    return one_degree_of_freedom(std::sqrt(std::max(0.0, 2 * sum)));
}

} // namespace wres::statistics
