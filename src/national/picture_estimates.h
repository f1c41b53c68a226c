// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/national_picture.h"
#include "disclosure/released.h"
#include "distributions/stratum.h"
#include "nation/comparators.h"
#include "nation/council_counts.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"
#include "nation/not_reported.h"
#include "nation/rank_intervals.h"
#include "nation/representation.h"

namespace wres::national {

/// How the people of one level, such as a pay band, stand to the residents of their own councils or regions.
struct LevelRepresentation {
    std::string id;
    std::string label;
    nation::Representation people;
    bool by_region {}; // the councils' own numbers are not shown: regions' are used
};

/// The councils of one question, gone through once for the packs of all.
struct ComparatorsOfQuestion {
    nation::Comparators nation;
    std::map<std::string, nation::Comparators, std::less<>> regions; // by code
    nation::PValuesOfOthers p;
};

/// What one question of a picture comes to, from what the picture shows and nothing else.
struct QuestionEstimates {
    std::size_t question {}; // its place in NationalPicture::questions
    std::vector<nation::CouncilCounts> shown; // of the councils whose four counts are shown
    std::size_t hidden {}; // councils that have numbers and do not show them all

    /// From the councils in `shown`.
    nation::NationalEstimate estimate;

    /// Whether those hold so nearly everybody that they speak for all: see `speaks_for_all`.
    bool councils_speak {};

    std::optional<indicators::FourCounts> together; // England's, where it is shown
    std::optional<statistics::EstimateWithInterval> crude;
    std::optional<statistics::EstimateWithInterval> within_regions; // each person among those of their region
    std::size_t regions {}; // in it

    std::optional<std::size_t> before; // the place in PictureEstimates::questions of the period before
    std::optional<nation::NationalChange> change; // since then
    std::optional<nation::NotReportedBounds> if_all_had_reported;
    std::vector<nation::RankInterval> ranks; // one a place of `estimate`; of the latest period
    double pairs_told_apart {};
    std::vector<LevelRepresentation> representation;

    /// Where the councils speak for all and some council has no later numbers: by the usual definition.
    std::shared_ptr<const ComparatorsOfQuestion> comparators;
};

/// The best there is to say what the nation's ratio is: like with like in each council where they speak for
/// all, else in each region, else everybody added up.
enum class EstimateKind : std::uint8_t { WithinCouncils, WithinRegions, AddedUp };
struct HeadlineEstimate {
    EstimateKind kind {};
    statistics::EstimateWithInterval ratio;
};
[[nodiscard]] std::optional<HeadlineEstimate> headline_of(const QuestionEstimates& estimates);

struct PictureEstimates {
    disclosure::NationalPicture picture;
    std::vector<QuestionEstimates> questions; // as picture.questions
};

/// Councils that hide a count are mostly small, so the others do not speak for all unless they hold at least
/// this share of each side's people counted on both lines.
inline constexpr double speaks_for_all = 0.95;

/// In councils that did not report, rates are taken to lie within this factor of those that did.
inline constexpr double rates_within_factor = 2;

/// @source docs/methods/nation.md
[[nodiscard]] PictureEstimates estimates_of(const disclosure::NationalPicture& picture);

[[nodiscard]] disclosure::Released<PictureEstimates> picture_estimates(
    const disclosure::Released<disclosure::NationalPicture>& picture);

} // namespace wres::national
