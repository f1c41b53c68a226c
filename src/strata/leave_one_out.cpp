// SPDX-License-Identifier: MIT
#include "strata/leave_one_out.h"

#include "strata/mantel_haenszel_ratio.h"
#include "strata/ratio_heterogeneity.h"

namespace wres::statistics {

std::vector<LeftOut> leave_one_out(std::span<const Stratum> strata, ConfidenceLevel level)
{
    std::vector<LeftOut> results;
    for (std::size_t left_out = 0; left_out < strata.size(); ++left_out) {
        std::vector<Stratum> others;
        for (std::size_t i = 0; i < strata.size(); ++i)
            if (i != left_out)
                others.push_back(strata[i]);
        results.push_back(
            { .ratio = mantel_haenszel_ratio(others, level), .heterogeneity = ratio_heterogeneity(others) });
    }
    return results;
}

} // namespace wres::statistics
