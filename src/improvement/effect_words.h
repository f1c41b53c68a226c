// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "improvement/tested_effect.h"

namespace wres::improvement {

/// "improved", "no evidence yet", "too few to tell", "worse".
[[nodiscard]] std::string_view verdict_words(EffectVerdict verdict);

/// A stable code: "improved", "no_evidence_yet" ...; "two_periods", "difference_in_differences" ...
[[nodiscard]] std::string_view verdict_code(EffectVerdict verdict);
[[nodiscard]] std::string_view method_code(EffectMethod method);
[[nodiscard]] std::string_view note_code(EffectNote note);

/// How the verdict was reached, in one sentence; empty when nothing was tested.
[[nodiscard]] std::string_view method_words(EffectMethod method);

/// What a note means and what can be done about it, in a sentence or two.
[[nodiscard]] std::string_view note_words(EffectNote note);

/// What is meant by the word, in one sentence that can stand below it.
[[nodiscard]] std::string_view verdict_meaning(EffectVerdict verdict);

} // namespace wres::improvement
