// SPDX-License-Identifier: MIT
#include "nation/national_change.h"

#include <algorithm>
#include <cmath>

#include "distributions/normal.h"
#include "nation/strata.h"
#include "strata/mantel_haenszel_ratio.h"

namespace wres::nation {
namespace {

using statistics::ConfidenceLevel;
using statistics::EstimateWithInterval;

bool has_both_groups(const CouncilCounts& council)
{
    return stratum_of(council.counts).has_value();
}

/// Those of the councils that the others hold too, and both can compare.
std::vector<CouncilCounts> in_both(
    const std::vector<CouncilCounts>& councils, const std::vector<CouncilCounts>& others)
{
    std::vector<CouncilCounts> both;
    for (const auto& council : councils) {
        const auto same = std::ranges::find(others, council.area, &CouncilCounts::area);
        if (same != others.end() && has_both_groups(council) && has_both_groups(*same))
            both.push_back(council);
    }
    return both;
}

Result<EstimateWithInterval> finite_ratio(const std::vector<CouncilCounts>& councils, ConfidenceLevel level)
{
    const auto ratio = TRY(statistics::mantel_haenszel_ratio(strata_of(councils), level));
    const bool is_finite = ratio.interval.lower > 0 && std::isfinite(ratio.interval.upper);
    if (!is_finite)
        return failure("nation.no_finite_change",
            "In one of the periods nobody in one of the groups was counted, so there is no change of the "
            "ratio to give.");
    return ratio;
}

double standard_error(const EstimateWithInterval& ratio, double z)
{
    return (std::log(ratio.interval.upper) - std::log(ratio.interval.lower)) / (2 * z);
}

} // namespace

Result<NationalChange> national_change(
    const std::vector<CouncilCounts>& before, const std::vector<CouncilCounts>& after, ConfidenceLevel level)
{
    const auto same_before = in_both(before, after);
    const auto same_after = in_both(after, before);
    const auto all_then = TRY(finite_ratio(before, level));
    const auto all_now = TRY(finite_ratio(after, level));
    const auto same_then = TRY(finite_ratio(same_before, level));
    const auto same_now = TRY(finite_ratio(same_after, level));

    const double z = statistics::two_sided_z(level);
    const double error = std::hypot(standard_error(same_then, z), standard_error(same_now, z));
    const double same = same_now.value / same_then.value;
    const double whole = all_now.value / all_then.value;
    return NationalChange {
        .councils_before = strata_of(before).size(),
        .councils_after = strata_of(after).size(),
        .councils_in_both = same_before.size(),
        .before = all_then.value,
        .after = all_now.value,
        .same_before = same_then.value,
        .same_after = same_now.value,
        .whole = whole,
        .other_councils = whole / same,
        .same_councils = { same, { same * std::exp(-z * error), same * std::exp(z * error) } },
        .p = statistics::two_sided_normal_p(std::log(same) / error),
    };
}

} // namespace wres::nation
