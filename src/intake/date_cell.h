// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "formats/table.h"

namespace wres::intake {

enum class DateTrouble : std::uint8_t {
    None,
    NotADate,
    NoSuchDay, // 31/02/2025
    MonthFirst, // 03/31/2025 is a day only if the month stands first, so 04/05/2025 beside it is in doubt
};

struct DateReading {
    std::optional<Date> date;
    DateTrouble trouble = DateTrouble::None;
    bool was_serial = false; // a spreadsheet's number, not a date in writing
};

/// A day as files write it: 2025-03-31, 31/03/2025, 31.3.25, 31 March 2025, 31-Mar-25, any of these with a
/// time after it, a workbook's date, or the serial number that a workbook's date becomes when its format is
/// lost (45747).
/// @cases tests/cases/intake/date_cell.csv
[[nodiscard]] DateReading read_date(const formats::Cell& cell);

} // namespace wres::intake
