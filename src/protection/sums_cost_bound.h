// SPDX-License-Identifier: MIT
#pragma once

#include "protection/protect_sums.h"

namespace wres::protection {

/// Below the cost of every safe choice of the sums shown, given what each contributor shows: what has to be
/// hidden whatever else is, since the shares that a contributor does not show come to less than the width
/// together for somebody.
[[nodiscard]] double cost_bound(const SumsProblem& problem, const SumsProtection& protection);

} // namespace wres::protection
