// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "improvement/planned_target.h"
#include "improvement/tested_effect.h"

namespace wres::service {

// What is said of a plan's numbers, a sentence each, wherever it is said: on the command line and on pages.

/// "0.67", or "12.3%".
[[nodiscard]] std::string quantity_words(improvement::Quantity quantity, double value);

/// "0.67 (95% interval 0.40 to 1.12)"
[[nodiscard]] std::string quantity_words(
    improvement::Quantity quantity, const statistics::EstimateWithInterval& estimate);

/// What stood before and after, what happened elsewhere, how large the effect is.
[[nodiscard]] std::vector<std::string> effect_sentences(const improvement::TestedEffect& effect);

/// Whether a change of that size could be told from chance, and how long it would take.
[[nodiscard]] std::vector<std::string> target_sentences(const improvement::Action& action,
    const improvement::TargetQuestion& question, const improvement::TargetAnswer& answer);

/// "yes", "partly", "no", "too early".
[[nodiscard]] std::string_view judgement_words(improvement::NetworkJudgement judgement);

} // namespace wres::service
