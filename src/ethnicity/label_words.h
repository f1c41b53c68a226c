// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ethnicity/label_codes.h"
#include "ethnicity/vocabulary.h"

namespace wres::ethnicity {

/// A phrase of the vocabulary, met in a label.
struct LabelItem {
    const Phrase* phrase {};
    std::uint8_t joint {}; // how it is joined to the item before it
};

/// The words of a label, matched with the vocabulary.
struct MatchedWords {
    std::vector<LabelItem> items; // without words that change nothing
    std::vector<std::string> unknown; // words that are in no phrase, however mended
    std::vector<std::string> mended; // "carribean read as caribbean"
    bool dangling {}; // "White and any": "and" or "or", and then nothing that says anything
};

/// Whether words of a label joined so may be words of a phrase that wants them joined as `wanted` says
/// (Phrase::joins).
[[nodiscard]] bool may_join(char wanted, std::uint8_t joint);

/// Finds the longest phrases. A word that is in no phrase is mended when it is a slip or a cut-off end of
/// exactly one known word, and never when a word of the other side is as near.
[[nodiscard]] MatchedWords match_words(const std::vector<LabelWord>& words, const Vocabulary& vocabulary);

} // namespace wres::ethnicity
