// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "base/result.h"
#include "distributions/interval.h"
#include "improvement/plan.h"
#include "indicators/comparison.h"

namespace wres::improvement {

/// Whether people are counted once (applicants of a year) or again every year (staff in post): years of the
/// first can be joined, years of the second hardly say more than one.
enum class CountedAs : std::uint8_t { Flow, Stock };

/// A target, before the work begins.
struct TargetQuestion {
    Quantity quantity {};
    CountedAs counted_as {};
    indicators::FourCounts baseline; // of all its periods together
    std::uint32_t periods_before = 1; // that the baseline joins
    std::uint32_t periods_after = 1; // that there will be by the date of the target
};

/// How likely it is that the two-sided test of periods before and after finds a change to `target`, in its
/// direction, when it is true: by adding up the chances of everything that can be counted, so that it holds
/// for small councils too. Large counts are taken in steps of a quarter of their standard deviation.
///
/// The reference's rate (of a share: how many are counted) is taken to stay as it is.
///
/// @param target  a ratio; or a share, 0 to 1
/// @errors target.no_baseline  a side of the baseline has nobody, or nobody was counted
///         target.impossible   the target would need a rate above 1, or is not a number from 0
/// @source the test: period_change.h; the chances: two or four independent binomial counts
/// @cases  tests/cases/improvement/target_power_computed.csv
[[nodiscard]] Result<double> power_of_target(
    const TargetQuestion& question, double target, statistics::ConfidenceLevel level);

/// What a council of this size can hope to show.
struct TargetAnswer {
    double baseline {}; // the quantity
    double power {}; // of the target, by its date
    double wanted_power {};
    /// The nearest values on the side of the target that would be found with the wanted power; none when not
    /// even the furthest possible would be.
    std::optional<double> nearest_detectable;
    /// Periods after the start until the target would be found with the wanted power; none when not in a
    /// hundred, or when the same people are counted every year, so that more years do not help.
    std::optional<std::uint32_t> periods_needed;
    double fewest_expected {}; // the smallest number of people expected in a cell: below 5, read with care
};

/// @param wanted_power  more than 0.5 and less than 1, usually 0.8
/// @errors as power_of_target; target.no_change  the target is the baseline; target.not_a_power
[[nodiscard]] Result<TargetAnswer> judge_target(
    const TargetQuestion& question, double target, double wanted_power, statistics::ConfidenceLevel level);

} // namespace wres::improvement
