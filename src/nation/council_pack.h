// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "nation/council_counts.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"

namespace wres::nation {

/// How far a council lies from others, beside what is usual for a council of its size.
enum class Standing : std::uint8_t {
    TooFewToTell, // fewer than two others
    Usual, // within the 95 % limits
    Higher, // beyond the 95 % limits: one in twenty is by chance
    Lower,
    FarHigher, // beyond the 99.8 % limits: one in five hundred
    FarLower,
};

/// A council held against others, among whom it is not counted itself.
struct HeldAgainst {
    std::size_t councils {}; // of the others, with somebody in both groups
    Result<statistics::EstimateWithInterval> together =
        failure("strata.none", "There are no others."); // their ratio, each in its council: Mantel-Haenszel
    double deviation {}; // of the council, in standard errors
    statistics::Interval usual_95; // where a council of its size would lie
    statistics::Interval usual_99_8;
    Standing standing = Standing::TooFewToTell;
};

/// @param others  without the council itself
[[nodiscard]] HeldAgainst held_against(const indicators::FourCounts& own,
    const std::vector<CouncilCounts>& others, statistics::ConfidenceLevel level);

/// What others come to, where it is known already.
struct OthersTogether {
    std::size_t councils {}; // with somebody in both groups
    Result<statistics::EstimateWithInterval> ratio; // each in its council: Mantel-Haenszel
    const Expectation& expected; // what they have in common
};
[[nodiscard]] HeldAgainst held_against(const statistics::Stratum& own, const OthersTogether& others);

/// One council's place in one indicator, service and definition.
struct CouncilPack {
    indicators::FourCounts counts;
    statistics::EstimateWithInterval ratio; // its own; SCAS limits
    double p_adjusted = 1; // of being like the others, among all councils of the nation
    HeldAgainst nation;
    HeldAgainst region;
    HeldAgainst neighbours;
    std::optional<NationalChange> since; // its own change from the period before
};

/// @param now, before  all councils of the period and of the one before; `before` may be empty
/// @param region, neighbours  the areas of the others in its region, and of its statistical neighbours
/// @errors pack.nobody_counted  the council has nobody in one of the groups, or did not report
/// @source docs/methods/nation.md
/// @cases  tests/cases/nation/packs.csv
[[nodiscard]] Result<CouncilPack> council_pack(const std::string& area, const std::vector<CouncilCounts>& now,
    const std::vector<CouncilCounts>& before, const NationalEstimate& nation,
    const std::vector<std::string>& region, const std::vector<std::string>& neighbours,
    statistics::ConfidenceLevel level);

} // namespace wres::nation
