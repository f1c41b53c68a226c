// SPDX-License-Identifier: MIT
#include "statistics/log_ratio.h"

#include <cmath>

namespace wres::statistics {

std::optional<LogRatio> log_ratio(const Stratum& stratum)
{
    const auto x1 = static_cast<double>(stratum.group.numerator());
    const auto n1 = static_cast<double>(stratum.group.denominator());
    const auto x2 = static_cast<double>(stratum.reference.numerator());
    const auto n2 = static_cast<double>(stratum.reference.denominator());
    if (x1 == 0 && x2 == 0)
        return std::nullopt;
    const double added = x1 == 0 || x2 == 0 || (x1 == n1 && x2 == n2) ? 0.5 : 0.0;
    const auto part = [added](
                          double x, double n) { return (n - x + added) / ((x + added) * (n + 2 * added)); };
    return LogRatio { .value = std::log((x1 + added) / (n1 + 2 * added))
            - std::log((x2 + added) / (n2 + 2 * added)),
        .variance = part(x1, n1) + part(x2, n2) };
}

std::vector<LogRatio> log_ratios(std::span<const Stratum> strata)
{
    std::vector<LogRatio> all;
    for (const auto& stratum : strata)
        if (const auto one = log_ratio(stratum))
            all.push_back(*one);
    return all;
}

} // namespace wres::statistics
