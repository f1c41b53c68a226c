// SPDX-License-Identifier: MIT
#pragma once

#include "protection/protect_sums.h"

namespace wres::protection {

/// Checks a protection with whole-number arithmetic alone: every world keeps everything that everybody knows
/// of each contributor, all that each contributor shows and every sum shown; no sum shown is small; and the
/// worlds protect every number that is not named as unprotected.
[[nodiscard]] bool is_protected(const SumsProblem& problem, const SumsProtection& protection);

} // namespace wres::protection
