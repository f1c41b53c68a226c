// SPDX-License-Identifier: MIT
#include "protection/sums_cost_bound.h"

#include <set>
#include <vector>

#include "protection/coalition_cover.h"
#include "protection/joint_worlds.h"

namespace wres::protection {

double cost_bound(const SumsProblem& problem, const SumsProtection& protection)
{
    const CoalitionRule rule({ problem.width, false }, problem.coalition);
    std::vector<std::set<SignedSum>> sensitive;
    for (const auto& contributor : problem.contributors)
        sensitive.emplace_back(contributor.sensitive.begin(), contributor.sensitive.end());
    std::vector<std::set<std::vector<Cell>>> own; // that contributors show
    for (const auto& contributor : problem.contributors) {
        auto& sums = own.emplace_back();
        for (std::size_t sum = 0; sum < contributor.system->sums().size(); ++sum)
            if (protection.own_shown[own.size() - 1][sum] != 0)
                sums.insert(contributor.system->sums()[sum]);
    }
    double bound = 0;
    for (std::size_t sum = 0; sum < problem.sums.size(); ++sum) {
        if (protection.small[sum] != 0 || problem.is_fixed(sum))
            continue;
        // What the sum, less the shares that are shown, tells of those that are not.
        Shares hidden;
        bool all_are_sensitive = true;
        for (const auto& share : problem.sums[sum]) {
            const auto contributor = share.contributor;
            const auto count = cells::value_of(share.cells, *problem.contributors[contributor].counts);
            if (own[contributor].contains(share.cells.plus))
                continue;
            hidden.emplace_back(contributor, count);
            all_are_sensitive = all_are_sensitive
                && (count == 0 || count >= problem.width || sensitive[contributor].contains(share.cells));
        }
        if (!all_are_sensitive)
            continue;
        if (rule.to_which_it_is_small(hidden, {}))
            bound += problem.cost[sum];
    }
    return bound;
}

} // namespace wres::protection
