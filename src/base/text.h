// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wres {

/// Without leading and trailing white space: space, tab, line ends and the no-break space (UTF-8).
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case; other bytes as they are.
[[nodiscard]] std::string lower_case(std::string_view text);

/// ASCII letters in capitals; other bytes as they are.
[[nodiscard]] std::string upper_case(std::string_view text);

/// The words of a heading, made comparable: lower case, every run of characters that are neither letters
/// nor digits one underscore, none at the ends. "Staff No. (unique)" becomes "staff_no_unique".
[[nodiscard]] std::string as_identifier(std::string_view text);

/// Pieces between separators; an empty text has one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// A whole number, plain digits with an optional sign, no spaces; nothing else.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text);

/// A decimal number with a point; nothing else. Never infinite, never NaN.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

/// Writes a finite number for a program to read: the fewest digits that read back as the same number.
void append_number(std::string& text, double number);

/// How many single letters must be put in, left out, replaced or swapped with a neighbour to make one text
/// the other (optimal string alignment distance, in bytes). Gives `limit + 1` as soon as it must be more than
/// `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

/// Whether the bytes are well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
[[nodiscard]] bool is_utf8(std::string_view text);

/// With thousands separated by commas: 1,500,000.
[[nodiscard]] std::string with_thousands(std::uint64_t number);

} // namespace wres
