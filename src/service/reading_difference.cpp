// SPDX-License-Identifier: MIT
#include "service/reading_difference.h"

#include <algorithm>
#include <map>

namespace wres::service {
namespace {

using intake::FindingGroup;

bool alike(const FindingGroup& left, const FindingGroup& right)
{
    return left.first.code == right.first.code && left.first.position.file == right.first.position.file
        && left.first.position.column == right.first.position.column
        && left.first.details == right.first.details;
}

/// Those of the first that the second has not.
std::vector<FindingGroup> without(
    const std::vector<FindingGroup>& these, const std::vector<FindingGroup>& those)
{
    std::vector<FindingGroup> left;
    for (const auto& group : these) {
        if (std::ranges::none_of(those, [&](const FindingGroup& other) { return alike(group, other); }))
            left.push_back(group);
    }
    return left;
}

/// People by measure, of every area, period and scope.
std::map<std::string, std::uint64_t> totals_of(const counts::Cube& cube)
{
    std::map<std::string, std::uint64_t> totals;
    for (const auto& [key, people] : cube.slices()) {
        if (!key.dimension.empty())
            continue;
        for (const auto number : people)
            totals[key.measure] += number;
    }
    return totals;
}

} // namespace

ReadingDifference compare_readings(
    const Reading& before, const Reading& now, const standard::Standard& standard)
{
    ReadingDifference difference { without(before.findings, now.findings),
        without(now.findings, before.findings), {} };
    auto totals_before = totals_of(before.cube);
    auto totals_now = totals_of(now.cube);
    for (const auto& measure : standard.measures) {
        const auto was = totals_before[measure.id];
        const auto is = totals_now[measure.id];
        if (was != is)
            difference.counts.push_back({ measure.label, was, is });
    }
    return difference;
}

} // namespace wres::service
