// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <span>

#include "base/result.h"

namespace wres::statistics {

/// The group's share of each quarter of all people ordered by pay, lowest first. People paid alike are spread
/// over the quarters in proportion, so the order of a file changes nothing.
///
/// @return four proportions
/// @errors as pay_gap, and pay.too_few with fewer than four people in all
/// @source Equality Act 2010 (Gender Pay Gap Information) Regulations 2017 (SI 2017/172), regulation 13
/// @cases  tests/cases/statistics/pay_quarters.csv
[[nodiscard]] Result<std::array<double, 4>> group_share_of_pay_quarters(
    std::span<const double> group, std::span<const double> reference);

} // namespace wres::statistics
