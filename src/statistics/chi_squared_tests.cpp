// SPDX-License-Identifier: MIT
#include "statistics/chi_squared_tests.h"

#include <algorithm>
#include <cmath>

#include "statistics/normal.h"

namespace wres::statistics {

namespace {

struct Counts {
    double x1, n1, x2, n2;
};

Counts counts(Proportion group, Proportion reference)
{
    return { static_cast<double>(group.numerator()), static_cast<double>(group.denominator()),
        static_cast<double>(reference.numerator()), static_cast<double>(reference.denominator()) };
}

ChiSquaredTest one_degree_of_freedom(double z)
{
    return { .statistic = z * z, .degrees_of_freedom = 1, .p = two_sided_normal_p(z) };
}

/// The difference of the rates over its standard error if they are equal, after moving each count by `less`
/// people.
double pooled_z(const Counts& c, double less)
{
    const double counted = c.x1 + c.x2;
    const double others = (c.n1 - c.x1) + (c.n2 - c.x2);
    if (counted == 0 || others == 0)
        return 0;
    const double everybody = c.n1 + c.n2;
    // x1 less its expectation, which is (x1 n2 - x2 n1) / N.
    const double excess = std::abs(c.x1 * c.n2 - c.x2 * c.n1) / everybody;
    const double variance = (counted / everybody) * (others / everybody) * (c.n1 / everybody) * c.n2;
    return std::max(0.0, excess - less) / std::sqrt(variance);
}

/// observed log(observed / expected), which is 0 for an empty cell.
double information(double observed, double expected)
{
    return observed > 0 ? observed * std::log(observed / expected) : 0;
}

} // namespace

ChiSquaredTest pearson_chi_squared(Proportion group, Proportion reference)
{
    return one_degree_of_freedom(pooled_z(counts(group, reference), 0));
}

ChiSquaredTest yates_chi_squared(Proportion group, Proportion reference)
{
    return one_degree_of_freedom(pooled_z(counts(group, reference), 0.5));
}

ChiSquaredTest n_minus_1_chi_squared(Proportion group, Proportion reference)
{
    const Counts c = counts(group, reference);
    const double everybody = c.n1 + c.n2;
    return one_degree_of_freedom(pooled_z(c, 0) * std::sqrt((everybody - 1) / everybody));
}

ChiSquaredTest likelihood_ratio_chi_squared(Proportion group, Proportion reference)
{
    const Counts c = counts(group, reference);
    const double rate = (c.x1 + c.x2) / (c.n1 + c.n2);
    const double complement = ((c.n1 - c.x1) + (c.n2 - c.x2)) / (c.n1 + c.n2);
    const double sum = information(c.x1, c.n1 * rate) + information(c.n1 - c.x1, c.n1 * complement)
        + information(c.x2, c.n2 * rate) + information(c.n2 - c.x2, c.n2 * complement);
    return one_degree_of_freedom(std::sqrt(std::max(0.0, 2 * sum)));
}

} // namespace wres::statistics
