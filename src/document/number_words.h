// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "disclosure/release.h"

namespace wres::document {

/// How numbers are written for people, in the reader's language (language/phrase.h). In English, British
/// style: thousands have commas, decimals a point and a leading 0, a negative number a real minus sign. Every
/// number of a report is written by one of these, so that the same value looks the same in a sentence, a
/// table and a chart.

/// 1,500,000
[[nodiscard]] std::string count_words(std::uint64_t count);

/// A proportion as a percentage with one decimal, for tables: 12.3%, −0.4%
[[nodiscard]] std::string percent_words(double proportion);

/// A proportion as a percentage for sentences: whole below 100 people, where a decimal would claim more than
/// there is to know; one decimal from 100 people.
[[nodiscard]] std::string percent_words_of(double proportion, std::uint64_t denominator);

/// A difference of two proportions in percentage points, one decimal, always with its sign: +3.1, −12.0, 0.0
[[nodiscard]] std::string points_words(double difference);

/// A ratio: two decimals below 10, one from 10. A ratio that is not 1 never reads 1.00: it takes more
/// decimals.
[[nodiscard]] std::string ratio_words(double ratio);

/// A limit of a ratio: as ratio_words to 10; above it, and without end, "more than 10".
[[nodiscard]] std::string ratio_limit_words(double limit);

/// "0.19 to 1.73", "0.40 to more than 10", "wholly above 10".
[[nodiscard]] std::string ratio_interval_words(double lower, double upper);

/// A p-value: three decimals; "below 0.001", "above 0.999" at the ends.
[[nodiscard]] std::string p_words(double p);

/// The Government Analysis Function's shorthand: [c], [x] or [z].
/// @source Government Analysis Function, Symbols in tables: definitions and help
[[nodiscard]] std::string_view shorthand(disclosure::Hidden hidden);

/// What the shorthand means, as a sentence to stand below a table.
[[nodiscard]] std::string shorthand_meaning(disclosure::Hidden hidden);

/// The same without the shorthand itself.
[[nodiscard]] std::string_view shorthand_words(disclosure::Hidden hidden);

/// A number as `words` writes it, or the shorthand for why it is not there.
template <typename T, typename Words>
[[nodiscard]] std::string shown_words(const disclosure::Shown<T>& shown, Words words)
{
    return shown.visible() ? words(shown.value()) : std::string(shorthand(shown.hidden()));
}

} // namespace wres::document
