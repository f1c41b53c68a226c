// SPDX-License-Identifier: MIT
#include "association/cochran_armitage.h"

#include <cmath>

#include "distributions/normal.h"

namespace wres::statistics {

namespace {

struct Totals {
    double counted {};
    double everybody {};

    [[nodiscard]] bool tells_nothing() const { return counted == 0 || counted == everybody; }
};

Totals totals(std::span<const Proportion> groups)
{
    Totals all;
    for (const auto& group : groups) {
        all.counted += static_cast<double>(group.numerator());
        all.everybody += static_cast<double>(group.denominator());
    }
    return all;
}

} // namespace

ChiSquaredTest cochran_armitage_trend(std::span<const Proportion> groups, std::span<const double> scores)
{
    constexpr ChiSquaredTest nothing { .statistic = 0, .degrees_of_freedom = 1, .p = 1 };
    const Totals all = totals(groups);
    if (all.tells_nothing() || scores.size() != groups.size())
        return nothing;

    // Scores from their mean, so that neither a large origin nor a small unit costs digits.
    double mean = 0;
    for (std::size_t i = 0; i < groups.size(); ++i)
        mean += scores[i] * (static_cast<double>(groups[i].denominator()) / all.everybody);
    const double rate = all.counted / all.everybody;
    double covariance = 0;
    double spread = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double n = static_cast<double>(groups[i].denominator());
        const double score = scores[i] - mean;
        covariance += score * (static_cast<double>(groups[i].numerator()) - n * rate);
        spread += n * score * score;
    }
    if (!(spread > 0) || !std::isfinite(spread))
        return nothing;
    const double z = covariance / std::sqrt(rate * (1 - rate) * spread);
    return { .statistic = z * z, .degrees_of_freedom = 1, .p = two_sided_normal_p(z) };
}

ChiSquaredTest pearson_chi_squared(std::span<const Proportion> groups)
{
    const Totals all = totals(groups);
    if (groups.size() < 2)
        return { .statistic = 0, .degrees_of_freedom = 0, .p = 1 };
    const auto degrees_of_freedom = static_cast<double>(groups.size() - 1);
    if (all.tells_nothing())
        return { .statistic = 0, .degrees_of_freedom = degrees_of_freedom, .p = 1 };

    const double rate = all.counted / all.everybody;
    double statistic = 0;
    for (const auto& group : groups) {
        const double n = static_cast<double>(group.denominator());
        const double excess = static_cast<double>(group.numerator()) - n * rate;
        statistic += excess * excess / (n * rate * (1 - rate));
    }
    return { .statistic = statistic,
        .degrees_of_freedom = degrees_of_freedom,
        .p = upper_chi_squared_p(statistic, degrees_of_freedom) };
}

} // namespace wres::statistics
