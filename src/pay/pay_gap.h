// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "base/result.h"
#include "pay/wages.h"

namespace wres::statistics {

/// Pay gap: how much less the group is paid than the reference, as a share of the reference's pay. Negative
/// when the group is paid more.
///
/// @param group, reference  hourly pay of each person, more than 0, in one unit
/// @return (reference - group) / reference; unit: proportion (x100 = per cent)
/// @errors pay.nobody      a group is empty
///         pay.not_a_wage  a wage is not more than 0, or not finite
/// @source Equality Act 2010 (Gender Pay Gap Information) Regulations 2017 (SI 2017/172), regulations 8 and 9
/// @cases  tests/cases/statistics/pay_gap.csv
[[nodiscard]] Result<double> pay_gap(
    std::span<const double> group, std::span<const double> reference, PayMiddle middle);

} // namespace wres::statistics
