// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace wres {

/// A calendar day. Always a day that exists.
using Date = std::chrono::sys_days;

/// 2025-03-31
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// 31/03/2025, 31-3-25, 31.03.2025: day first, as in the United Kingdom. Two-digit years are 1930 to 2029.
[[nodiscard]] std::optional<Date> parse_british_date(std::string_view text);

/// The day a spreadsheet means by a serial number in its 1900 or 1904 date system (whole days; 1 to 2958465).
enum class SpreadsheetEpoch { Year1900, Year1904 };
[[nodiscard]] std::optional<Date> date_from_spreadsheet(double serial, SpreadsheetEpoch epoch);

/// 2025-03-31
[[nodiscard]] std::string iso_date(Date date);

/// 31 March 2025
[[nodiscard]] std::string british_date(Date date);

/// Whole years from `birth` to `on`; a birthday on 29 February counts from 1 March in other years.
[[nodiscard]] int years_between(Date birth, Date on);

}  // namespace wres
