// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "improvement/period.h"
#include "improvement/plan.h"
#include "improvement/target_power.h"
#include "indicators/comparison.h"
#include "indicators/sides.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::improvement {

/// What was counted in one period.
struct Observation {
    Period period;
    indicators::FourCounts counts;
    std::uint64_t unknown_numerator {}; // of those on neither side
    std::uint64_t unknown_denominator {};
    bool unknown_is_hidden {}; // what readers are shown does not say how many they are
    std::optional<double> response; // of a survey: answers / staff
    std::string definition; // definition_fingerprint(): what was counted
    std::string counted_for; // areas that were added up, when not the council alone
};

/// One disparity over time, in one council.
struct Series {
    std::string area;
    CountedAs counted_as {};
    std::vector<Observation> observations; // by time, no two of one period

    [[nodiscard]] const Observation* find(std::string_view period) const;
};

/// A disparity, resolved against a standard.
struct ResolvedDisparity {
    const standard::Indicator* indicator {};
    const standard::ReportingScope* scope {};
    indicators::Sides sides;
    std::string dimension; // empty: everybody
    std::string value;
    CountedAs counted_as {};
    bool is_survey {};
};

/// @errors plan.no_such_indicator, plan.no_such_group, plan.no_such_scope, plan.no_such_breakdown: each
/// naming
///         what there is
[[nodiscard]] Result<ResolvedDisparity> resolved(
    const Disparity& disparity, const standard::Standard& standard, const standard::Settings& settings);

/// What is counted under a disparity, as a short checksum: measures, filters, codes, the settings they obey,
/// pay bands, who is on which side. Two years are only compared when theirs are the same.
[[nodiscard]] std::string definition_fingerprint(const ResolvedDisparity& disparity,
    const standard::Standard& standard, const standard::Settings& settings);

/// Counts of a standard and its settings, of any number of councils and periods.
struct CountedData {
    const standard::Standard& standard;
    const standard::Settings& settings;
    const counts::Cube& cube;
};

/// The series of one council. Where it has no numbers of its own in a period, and all of `merged` have, they
/// are added up. Periods whose labels are none (period.h) are left out.
///
/// @param year_ends  Plan::year_ends
[[nodiscard]] Series series_of(const CountedData& data, const ResolvedDisparity& disparity,
    const std::string& area, const std::vector<std::string>& merged, std::string_view year_ends);

/// Adds what another standard or folder has; of a period that both have, the first stays.
void add_periods(Series& series, const Series& other);

/// The councils that became one, added up in every period in which all of them have numbers.
///
/// @param names  of the councils, for those who read that they were added up
[[nodiscard]] Series added_up(const std::vector<Series>& councils, const std::vector<std::string>& names);

} // namespace wres::improvement
