// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "formats/table.h"

namespace wres::formats {

/// What a spreadsheet's number format makes of a number.
enum class NumberFormat : std::uint8_t {
    Number,
    Date, // a day, with or without a time of day
    Time, // a time of day: hours, minutes, seconds
    Elapsed, // hours beyond 24: [h]:mm
    Percent,
};

/// @source ECMA-376 part 1, 18.8.30 numFmt: the formats 9, 10, 14 to 22 and 45 to 47 that are not written in
/// the file
[[nodiscard]] NumberFormat built_in_number_format(std::uint64_t id);

/// By the letters of a format's first section that stand outside quotation marks, brackets and escapes.
[[nodiscard]] NumberFormat number_format_of(std::string_view code);

/// The cell that a number and its format stand for, its text appended to `text`. A date loses its time of
/// day; a time becomes the text 09:30, and an elapsed time 37:30, with seconds where there are some; a share
/// becomes the text 17.16%, with all the decimals it has. A number that is no such day stays a number.
[[nodiscard]] CellKind append_number(
    double number, NumberFormat format, SpreadsheetEpoch epoch, std::string& text);

/// The number that a cell's value holds, if it is one.
[[nodiscard]] std::optional<double> number_of(std::string_view value);

} // namespace wres::formats
