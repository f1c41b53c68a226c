// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"

namespace wres::statistics {

/// People of both groups in one grade, with their mean hourly pay.
struct PayGrade {
    std::uint64_t group {};
    double group_pay {}; // not used when there is nobody
    std::uint64_t reference {};
    double reference_pay {};
};

/// The mean pay gap, cut in two parts that add up to it. Unit: proportion of the reference's mean pay.
struct PayDecomposition {
    double gap {};
    double grades {}; // what the gap would be if each grade paid both groups as it pays the reference
    double within_grades {}; // what is left: different pay in one grade
};

/// Decomposes a mean pay gap by grade, at the reference's pay (Oaxaca and Blinder with grades as the only
/// explanation).
///
/// "Explained by grade" is not "fair": who reaches which grade is itself a question. It is a sum of
/// differences, not a cause.
///
/// @errors pay.nobody          a group is empty
///         pay.not_a_wage      the mean pay of people who are there is not more than 0
///         pay.nobody_to_compare  a grade has people of the group and none of the reference: join it with a
///         neighbour
/// @source Oaxaca (1973) Int Econ Rev 14:693-709; Blinder (1973) J Hum Resour 8:436-455; Kitagawa (1955) J Am
///         Stat Assoc 50:1168-1194
/// @cases  tests/cases/statistics/pay_decomposition.csv
[[nodiscard]] Result<PayDecomposition> decompose_pay_gap(std::span<const PayGrade> grades);

} // namespace wres::statistics
