// SPDX-License-Identifier: MIT
#include "indicators/composition.h"

#include <numeric>

namespace wres::indicators {

Composition composition_of(std::string id, std::string label, const standard::GroupCounts& people,
    const Sides& sides, const Terms& terms, statistics::ConfidenceLevel level)
{
    const auto counts = four_counts({ {}, people }, sides);
    const auto known = counts.group_denominator + counts.reference_denominator;
    const auto all = std::accumulate(people.begin(), people.end(), std::uint64_t { 0 });
    const auto share_of = [&](std::uint64_t part, std::uint64_t whole) {
        return share(part, whole, reasons::nobody_counted, terms.words, level);
    };

    return {
        .id = std::move(id),
        .label = std::move(label),
        .group = counts.group_denominator,
        .reference = counts.reference_denominator,
        .left_out = all - known,
        .group_of_known = share_of(counts.group_denominator, known),
        .group_of_all = share_of(counts.group_denominator, all),
        .reference_of_all = share_of(counts.reference_denominator, all),
        .left_out_of_all = share_of(all - known, all),
    };
}

} // namespace wres::indicators
