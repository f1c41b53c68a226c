// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "distributions/proportion.h"

namespace wres::statistics {

/// Two-sided p of Boschloo's unconditional exact test that the two rates are equal: tables are ordered by
/// Fisher's one-sided p. Never larger than Fisher's one-sided test doubled, and so more often able to tell.
///
/// Twice the smaller one-sided p, at most 1 (the central version).
///
/// @return more than 0 and at most 1
/// @errors exact_test.too_large  more than 25 million pairs of counts; the score test says the same at such
///         sizes
/// @source Boschloo (1970) Statistica Neerlandica 24:1-35
/// @cases  tests/cases/statistics/unconditional_computed.csv
[[nodiscard]] Result<double> boschloo_p(Proportion group, Proportion reference);

/// The one-sided p that the group's rate would be as low as it is, or lower; and as high, or higher.
///
/// @errors exact_test.too_large
[[nodiscard]] Result<double> boschloo_lower_p(Proportion group, Proportion reference);
[[nodiscard]] Result<double> boschloo_upper_p(Proportion group, Proportion reference);

} // namespace wres::statistics
