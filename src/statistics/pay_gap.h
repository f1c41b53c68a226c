// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/result.h"
#include "statistics/stratum.h"

namespace wres::statistics {

/// Fewer people than this in a group, and its pay is neither safe to show nor steady enough to compare.
inline constexpr std::size_t fewest_people_for_pay = 10;

/// Which middle of pay is compared.
enum class PayMiddle : std::uint8_t { Mean, Median };

/// Pay gap: how much less the group is paid than the reference, as a share of the reference's pay. Negative
/// when the group is paid more.
///
/// @param group, reference  hourly pay of each person, more than 0, in one unit
/// @return (reference - group) / reference; unit: proportion (x100 = per cent)
/// @errors pay.nobody      a group is empty
///         pay.not_a_wage  a wage is not more than 0, or not finite
/// @source Equality Act 2010 (Gender Pay Gap Information) Regulations 2017, regulations 8 and 9
/// @cases  tests/cases/statistics/pay_gap.csv
[[nodiscard]] Result<double> pay_gap(
    std::span<const double> group, std::span<const double> reference, PayMiddle middle);

/// The pay gap with a bootstrap interval, bias-corrected and accelerated. The seed is fixed, so the same pay
/// always gives the same limits.
///
/// @param resamples  100 to 20 000
/// @errors as pay_gap, and pay.too_few with fewer than ten people in a group, pay.bad_resamples
/// @source Efron (1987) J Am Stat Assoc 82:171-185
[[nodiscard]] Result<EstimateWithInterval> bootstrap_pay_gap(std::span<const double> group,
    std::span<const double> reference, PayMiddle middle, ConfidenceLevel level, std::size_t resamples = 2000);

/// How much less, as a share, a typical person of the group is paid than a typical person of the reference:
/// Hodges and Lehmann's estimate on the log scale, with the limits that belong to the rank test of Wilcoxon,
/// Mann and Whitney. Holds whatever the shape of pay, and a few very high wages do not move it.
///
/// @return proportion, less than 1
/// @errors as pay_gap, and pay.too_few with fewer than ten people in a group
/// @source Hodges and Lehmann (1963) Ann Math Stat 34:598-611; Lehmann (1975) Nonparametrics, chapter 2
/// @cases  tests/cases/statistics/rank_pay_gap_computed.csv
[[nodiscard]] Result<EstimateWithInterval> rank_pay_gap(
    std::span<const double> group, std::span<const double> reference, ConfidenceLevel level);

/// The group's share of each quarter of all people ordered by pay, lowest first. People paid alike are spread
/// over the quarters in proportion, so the order of a file changes nothing.
///
/// @return four proportions
/// @errors as pay_gap, and pay.too_few with fewer than four people in all
/// @source Equality Act 2010 (Gender Pay Gap Information) Regulations 2017, regulation 12
/// @cases  tests/cases/statistics/pay_quarters.csv
[[nodiscard]] Result<std::array<double, 4>> group_share_of_pay_quarters(
    std::span<const double> group, std::span<const double> reference);

} // namespace wres::statistics
