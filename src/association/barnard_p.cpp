// SPDX-License-Identifier: MIT
#include "association/barnard_p.h"

#include <cmath>
#include <limits>

#include "association/rejection_region.h"

namespace wres::statistics {

namespace {

double statistic_of(double x1, double n1, double x2, double n2, BarnardStatistic statistic)
{
    const double difference = x1 * n2 - x2 * n1;
    if (difference == 0)
        return 0;
    const double p1 = x1 / n1;
    const double p2 = x2 / n2;
    const double pooled = (x1 + x2) / (n1 + n2);
    const double variance = statistic == BarnardStatistic::Pooled ? pooled * (1 - pooled) * (1 / n1 + 1 / n2)
                                                                  : p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2;
    return difference / n1 / n2 / std::sqrt(variance);
}

} // namespace

double barnard_statistic(Proportion group, Proportion reference, BarnardStatistic statistic)
{
    return statistic_of(static_cast<double>(group.numerator()), static_cast<double>(group.denominator()),
        static_cast<double>(reference.numerator()), static_cast<double>(reference.denominator()), statistic);
}

Result<double> barnard_p(Proportion group, Proportion reference, BarnardStatistic statistic, BarnardTail tail)
{
    const auto n1 = static_cast<double>(group.denominator());
    const auto n2 = static_cast<double>(reference.denominator());
    if (n1 * n2 > most_pairs)
        return failure("exact_test.too_large",
            "These groups are too large for an unconditional exact test; use the score test instead.");
    // How far out a table is, on the side that is asked about.
    const auto distance = [tail](double z) {
        return tail == BarnardTail::Both ? std::abs(z) : tail == BarnardTail::Lower ? -z : z;
    };
    // Statistics that differ by rounding only are the same.
    const double observed = distance(barnard_statistic(group, reference, statistic));
    const double least = std::isfinite(observed) ? observed - 1e-9 * std::abs(observed) : observed;
    const RejectionRegion region(
        group.denominator(), reference.denominator(), [&](std::size_t x1, std::size_t x2) {
            return distance(statistic_of(static_cast<double>(x1), n1, static_cast<double>(x2), n2, statistic))
                >= least;
        });
    return region.largest_probability();
}

} // namespace wres::statistics
