// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "distributions/stratum.h"

namespace wres::statistics {

enum class ContinuityCorrection : std::uint8_t { Without, With };

/// Cochran-Mantel-Haenszel test that, within every stratum, the two rates are equal.
///
/// Without correction is the usual choice; with it (half a person less difference, never below none) p tends
/// to be too large.
///
/// @return chi-squared with 1 degree of freedom. Statistic 0 and p 1 when no stratum can tell anything
/// @errors none
/// @source Cochran (1954) Biometrics 10:417-451; Mantel and Haenszel (1959) J Natl Cancer Inst 22:719-748
/// @cases  tests/cases/statistics/stratified.csv
[[nodiscard]] ChiSquaredTest cochran_mantel_haenszel(
    std::span<const Stratum> strata, ContinuityCorrection correction = ContinuityCorrection::Without);

} // namespace wres::statistics
