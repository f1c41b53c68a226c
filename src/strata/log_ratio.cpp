// SPDX-License-Identifier: MIT
#include "strata/log_ratio.h"

#include <cmath>

#include "distributions/two_by_two.h"

namespace wres::statistics {

std::optional<LogRatio> log_ratio(const Stratum& stratum)
{
    const TwoByTwo t(stratum.group, stratum.reference);
    if (t.counted() == 0)
        return std::nullopt;
    const double added = t.x1 == 0 || t.x2 == 0 || t.others() == 0 ? 0.5 : 0.0;
    const auto rate = [added](double x, double n) { return (x + added) / (n + 2 * added); };
    const auto variance = [added](double x, double y, double n) {
        return (y + added) / ((x + added) * (n + 2 * added));
    };
    return LogRatio { .value = std::log(rate(t.x1, t.n1)) - std::log(rate(t.x2, t.n2)),
        .variance = variance(t.x1, t.y1, t.n1) + variance(t.x2, t.y2, t.n2) };
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
