// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "distributions/interval.h"

namespace wres::improvement {

/// A year of one side (the group, or the reference) in one band.
struct BandYear {
    std::uint64_t staff {}; // at the end of the year
    std::uint64_t left {}; // the council, from this band, in the year
    std::uint64_t joined {}; // the council, into this band
    std::uint64_t moved_up {}; // to the next band, in the year: net
};

struct Band {
    std::string id;
    std::string label;
    BandYear group;
    BandYear reference;
};

/// How many moved up over each boundary between bands in a year, from what the year before and after leave no
/// other way for: those above now, less those above then, less who joined above, plus who left from above.
/// Fewer than 0 (people moved down, or numbers that do not fit) are 0.
///
/// @param staff_before  of one side, lowest band first
/// @param now           the same bands; `moved_up` is not looked at
/// @return one a band: those who moved from it to the next; 0 for the highest
[[nodiscard]] std::vector<std::uint64_t> net_moves_up(
    const std::vector<std::uint64_t>& staff_before, const std::vector<BandYear>& now);

/// What is asked of the future.
struct ProjectionQuestion {
    std::vector<Band> bands; // lowest first
    std::uint32_t years = 10; // of the goals
    std::optional<double> target; // the group's share of a band; none: its share of all staff now
};

/// One year of one band.
struct ProjectedYear {
    std::uint32_t year {}; // from now: 1, 2, ...
    double share {}; // of the group: half the futures lie above
    statistics::Interval range; // 95 of 100 futures lie in it
    double goal {}; // on a straight line to the target
    statistics::Interval
        goal_range; // shares that a band of this size would show by chance if the goal is met
};

struct BandProjection {
    std::string id;
    std::string label;
    double share_now {};
    double target {};
    std::vector<ProjectedYear> years;
    /// Years until the share reaches the target at today's rates: half the futures by then. None when half do
    /// not within `longest_projection`.
    std::optional<std::uint32_t> years_to_target;
    double reached_by_end {}; // share of futures that reach it within the years asked
    double share_of_arrivals {}; // of those who join or move up into the band, the group's share now
    /// What that share would have to be for the middle future to reach the target in the years asked; none
    /// when not even everybody would do, or nobody comes into the band.
    std::optional<double> share_of_arrivals_needed;
};

inline constexpr std::uint32_t longest_projection = 50;
inline constexpr std::size_t projected_futures = 2000;

/// Where today's rates of joining, moving up and leaving lead, band by band, with two uncertainties: rates of
/// one year are themselves chance (Jeffreys posteriors), and so is what people then do (binomial and
/// Poisson). Rates stay what they are in a future; what other things change is not known to it.
///
/// The same answer on every machine.
///
/// @return one a band, in their order
/// @errors projection.no_staff  there are no bands, or nobody in any; projection.not_a_question  years are
///         not 1 to 50, or the target is not from 0 to 1
/// @source Bartholomew, Forbes and McClean (1991) Statistical Techniques for Manpower Planning (stocks and
///         flows by grade); NHS England and NHS Improvement (2019), A Model Employer (goals by band and year)
/// @cases  tests/cases/improvement/projection_computed.csv
[[nodiscard]] Result<std::vector<BandProjection>> project(const ProjectionQuestion& question);

} // namespace wres::improvement
