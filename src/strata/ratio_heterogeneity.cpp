// SPDX-License-Identifier: MIT
#include "strata/ratio_heterogeneity.h"

#include <cmath>
#include <vector>

#include "contrasts/ratio_score.h"
#include "distributions/normal.h"
#include "distributions/root.h"

namespace wres::statistics {

namespace {

/// The derivative of the log likelihood of a common ratio, by the logarithm of the ratio (Gart 1985,
/// Biometrika 72:673-677).
double slope_of_likelihood(const std::vector<RatioScore>& scores, double ratio)
{
    double slope = 0;
    for (const auto& score : scores) {
        const auto at = score.moments(ratio);
        if (at.variance > 0)
            slope += at.group_rate * at.difference / at.variance;
    }
    return slope;
}

} // namespace

ChiSquaredTest ratio_heterogeneity(std::span<const Stratum> strata)
{
    std::vector<RatioScore> scores;
    double counted_in_group = 0;
    double counted_in_reference = 0;
    for (const auto& stratum : strata) {
        if (stratum.group.numerator() + stratum.reference.numerator() == 0)
            continue;
        scores.emplace_back(stratum.group, stratum.reference, RatioScoreKind::Koopman);
        counted_in_group += static_cast<double>(stratum.group.numerator());
        counted_in_reference += static_cast<double>(stratum.reference.numerator());
    }
    // With nobody counted on one side every stratum says 0 (or every one infinity): they agree perfectly.
    if (scores.size() < 2)
        return { .statistic = 0, .degrees_of_freedom = 0, .p = 1 };
    const auto degrees_of_freedom = static_cast<double>(scores.size() - 1);
    if (counted_in_group == 0 || counted_in_reference == 0)
        return { .statistic = 0, .degrees_of_freedom = degrees_of_freedom, .p = 1 };

    const auto slope = [&](double log_ratio) { return slope_of_likelihood(scores, std::exp(log_ratio)); };
    const double common = std::exp(root_of_falling(slope, 0, 0.5));
    double statistic = 0;
    for (const auto& score : scores) {
        const double z = score.z(common);
        statistic += z * z;
    }
    return { .statistic = statistic,
        .degrees_of_freedom = degrees_of_freedom,
        .p = upper_chi_squared_p(statistic, degrees_of_freedom) };
}

} // namespace wres::statistics
