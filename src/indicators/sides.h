// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "indicators/comparison.h"
#include "standard/classification.h"

namespace wres::indicators {

/// Numbers of people by group: those an indicator's numerator counts, and those its denominator counts.
struct Counted {
    standard::GroupCounts numerator {};
    standard::GroupCounts denominator {};

    void add(const Counted& other);

    bool operator==(const Counted&) const = default;
};

/// Who stands on which side, by group: from a definition, or one group against others.
using Sides = std::vector<standard::Membership>;

/// The four counts of the two sides; people on neither are left out.
[[nodiscard]] FourCounts four_counts(const Counted& counted, const Sides& sides);

/// Those on neither side, group by group, leaving out groups with nobody.
[[nodiscard]] std::vector<LeftOut> left_out(
    const Counted& counted, const Sides& sides, const standard::Classification& classification);

/// The sides if everybody left out belonged to `side`.
[[nodiscard]] Sides with_left_out_in(standard::Membership side, const Sides& sides);

/// One group against the reference group that detailed groups are held against.
[[nodiscard]] Sides against_reference(
    standard::GroupIndex group, const standard::Classification& classification);

/// One group against everybody who is known to be in another. "Asian, not specified" may be Indian, and so
/// may "minority ethnic"; "Black, not specified" and "white" may not.
[[nodiscard]] Sides against_others(
    standard::GroupIndex group, const standard::Classification& classification);

} // namespace wres::indicators
