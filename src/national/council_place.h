// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "disclosure/national_picture.h"
#include "nation/council_pack.h"
#include "national/picture_estimates.h"

namespace wres::national {

using OneCouncil = disclosure::OneAmong<PictureEstimates>;

/// One council's place in one indicator and service, by one definition, in the latest period it reported.
struct CouncilPlaceLine {
    std::size_t question {}; // its place in the picture
    indicators::FourCounts own;
    statistics::EstimateWithInterval ratio; // its own; SCAS limits

    /// Whether the councils whose counts may be shown speak for all: else the three below hold none of them.
    bool councils_speak {};
    nation::HeldAgainst nation;
    nation::HeldAgainst region;
    nation::HeldAgainst neighbours;
    std::size_t neighbours_hidden {}; // who have numbers and do not show them
    double p_adjusted = 1; // of being like the others, among all councils of the nation
    nation::Expectation others; // what they have in common: a funnel's limits

    /// All others of England and of its region added up: what their sums show less its own counts.
    std::optional<statistics::EstimateWithInterval> others_in_nation;
    std::optional<statistics::EstimateWithInterval> others_in_region;

    std::string before; // the period before, in which it reported; empty where there is none
    std::optional<nation::NationalChange> change; // its own, since then

    /// Whether it stands out: beyond chance and the usual differences, adjusted for how many councils there
    /// are.
    [[nodiscard]] bool stands_out() const;
};

/// Every indicator and service by the usual definition, in the standard's order.
[[nodiscard]] std::vector<CouncilPlaceLine> place_of(const OneCouncil& council);

} // namespace wres::national
