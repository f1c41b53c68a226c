// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "ethnicity/label_meaning.h"
#include "ethnicity/label_words.h"
#include "ethnicity/vocabulary.h"

namespace wres::ethnicity {

/// What a label means whose last word is cut off ("White - Other Br", "Mixed: White and Bla"), as systems
/// with fields of 20, 25 or 30 signs leave it.
///
/// Every phrase of the vocabulary that could have gone on there is tried. The label is settled only when all
/// that make sense say the same: the same group, or else the same broad group, or else the same side.
/// Nothing: the last word is not the beginning of a known one, or its endings differ in side.
[[nodiscard]] std::optional<WordsMeaning> meaning_if_cut_off(
    const std::vector<LabelWord>& words, const Vocabulary& vocabulary);

} // namespace wres::ethnicity
