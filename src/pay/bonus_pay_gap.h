// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/result.h"
#include "distributions/stratum.h"
#include "pay/wages.h"

namespace wres::statistics {

/// The bonuses of one group in twelve months.
struct Bonuses {
    std::span<const double> paid; // one for each person who was paid any, more than 0
    std::uint64_t people {}; // with and without
};

/// The three bonus measures of the regulations.
struct BonusPayGap {
    std::optional<double> mean; // gap among those who were paid any; none when nobody of one group was
    std::optional<double> median;
    EstimateWithInterval group_paid; // share of the group who were paid any, with Wilson's limits
    EstimateWithInterval reference_paid;
};

/// Bonus pay gap. The gaps are of those who were paid a bonus only, so that they can be small while few of
/// the group are paid any: always read them beside the two shares.
///
/// bootstrap_pay_gap and rank_pay_gap, of the bonuses, say how sure a gap is; the ratio of the shares is an
/// ordinary ratio of proportions.
///
/// @return gaps as pay_gap; shares 0 to 1
/// @errors pay.nobody       a group has no people
///         pay.not_a_wage   a bonus is not more than 0, or not finite
///         pay.more_bonuses_than_people  more people were paid a bonus than there are
/// @source Equality Act 2010 (Gender Pay Gap Information) Regulations 2017 (SI 2017/172), regulations 10 to
/// 12
/// @cases  tests/cases/statistics/bonus_pay_gap.csv
[[nodiscard]] Result<BonusPayGap> bonus_pay_gap(
    const Bonuses& group, const Bonuses& reference, ConfidenceLevel level);

} // namespace wres::statistics
