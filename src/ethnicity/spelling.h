// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ethnicity/vocabulary.h"

namespace wres::ethnicity {

/// Whether a word is the last of its label, where systems with short fields cut labels off.
enum class WordEnd : std::uint8_t { Whole, MayBeCutOff };

/// The known word that an unknown word is a slip or a cut-off beginning of, if there is exactly one.
///
/// A slip keeps the first letter, and is one letter off, or two in words of eight letters and more. Only
/// words of at least five letters are mended, and a people's name only beside its broad group. When a word of
/// the other side, or with another meaning, is as near, nothing is mended.
[[nodiscard]] std::optional<std::string> mended(std::string_view word, WordEnd end,
    const std::vector<BroadIndex>& named_broads, const Vocabulary& vocabulary);

} // namespace wres::ethnicity
