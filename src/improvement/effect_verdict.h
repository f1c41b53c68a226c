// SPDX-License-Identifier: MIT
#pragma once

#include "improvement/tested_effect.h"

namespace wres::improvement {

/// The one place where limits become one of the four words.
///
/// @param limits      of the effect; a limit of exactly no change does not leave it out
/// @param no_change   1 for a ratio, 0 for a difference
/// @param too_small   changes either way that are too small to be worth having, their ends among them
/// @source docs/methods/tested-effects.md
/// @cases  tests/cases/improvement/effect_verdict.csv
[[nodiscard]] EffectVerdict effect_verdict(
    statistics::Interval limits, double no_change, statistics::Interval too_small, Better better);

/// In which unit an effect is given.
enum class EffectScale : std::uint8_t { RatioOfRatios, DifferenceOfShares, RatioOfOdds };

/// The changes too small to be worth having, in the unit of an effect: the quantity becoming less than
/// `smallest_change` times as large, or small, as before.
///
/// @param smallest_change  more than 1
/// @param baseline         the quantity before: used for shares
[[nodiscard]] statistics::Interval too_small_effects(
    EffectScale scale, double smallest_change, double baseline);

} // namespace wres::improvement
