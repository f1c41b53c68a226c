// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "disclosure/release.h"

namespace wres::document {

/// What a number means, and so how it is written (number_words.h) and which format a spreadsheet gives it.
enum class NumberForm : std::uint8_t {
    Count,
    Percent, // of a proportion
    Points, // percentage points, of a difference of proportions
    Ratio,
    RatioLimit, // a limit of a ratio; may be without end
    PValue,
};

/// A number that may be hidden from the audience.
struct Number {
    disclosure::Shown<double> value;
    NumberForm form {};
};

/// What one place of a table holds.
using Cell = std::variant<std::string, Number, disclosure::ReleasedVerdict>;

[[nodiscard]] Cell words(std::string_view text);
[[nodiscard]] Cell count(const disclosure::Shown<std::uint64_t>& count);
[[nodiscard]] Cell percent(const disclosure::Shown<double>& proportion);
[[nodiscard]] Cell points(const disclosure::Shown<double>& difference);
[[nodiscard]] Cell ratio(const disclosure::Shown<double>& ratio);
[[nodiscard]] Cell ratio_limit(const disclosure::Shown<double>& limit);
[[nodiscard]] Cell p_value(const disclosure::Shown<double>& p);

/// As people read it: the words of a number, its shorthand where it is hidden, or the words of a verdict.
[[nodiscard]] std::string in_words(const Cell& cell);

/// Why its number is not shown; nothing for words, verdicts and numbers that are.
[[nodiscard]] std::optional<disclosure::Hidden> hidden_in(const Cell& cell);

} // namespace wres::document
