// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wres::ethnicity {

/// How a word of a label is joined to the word before it; several may hold at once (" / ", ") or").
enum Joint : std::uint8_t {
    Beside = 0, // a space, an underscore, a point, a change of case
    Hyphen = 1, // "white-irish"
    Slash = 2, // "/"
    And = 4, // "and", "&", "+"
    Or = 8, // "or"
    Strong = 16, // a spaced dash, a colon, a comma, a bracket, ">"
};

/// One word of a label, made comparable.
struct LabelWord {
    std::string text; // lower case, without accents: letters, digits and inner points
    std::uint8_t joint {}; // Joint bits; 0 for the first word
    bool capitals {}; // written in capitals only
    bool whole {}; // not cut out of a longer run of letters
};

/// The words of a label in a spelling-neutral form: typographic signs, accents, case, HTML entities and the
/// usual mojibake are undone; "and" and "or" become joints. Every byte sequence has an answer; bytes that are
/// not UTF-8 are read as Windows-1252.
struct LabelText {
    std::vector<LabelWord> words {};
    bool doubted {}; // a question mark ends it: whoever wrote it was not sure
    bool dangling {}; // "and" or "or" ends it: something is cut off
    bool has_small_letters {}; // some letter is not a capital, so that capitals mean something
};

/// Labels longer than this are not labels: the rest is not read.
inline constexpr std::size_t longest_label_bytes = 400;

[[nodiscard]] LabelText read_label(std::string_view label);

/// The words with one space between them, joints forgotten except "and" and "or": two labels with the same
/// comparable form are the same label.
[[nodiscard]] std::string comparable(const LabelText& text);

} // namespace wres::ethnicity
