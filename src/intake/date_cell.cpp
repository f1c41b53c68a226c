// SPDX-License-Identifier: MIT
#include "intake/date_cell.h"

#include <array>
#include <string>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::intake {
namespace {

/// Serial numbers from 1927 to 2119: a five-digit number outside is not somebody's date.
constexpr double first_serial = 10'000;
constexpr double last_serial = 80'000;

std::optional<Date> read_serial(std::string_view text)
{
    const auto serial = parse_decimal(text);
    if (!serial || *serial < first_serial || *serial > last_serial)
        return std::nullopt;
    return date_from_spreadsheet(*serial, SpreadsheetEpoch::Year1900);
}

/// Without a time of day: what stands after a T or after a space that a colon follows.
std::string_view without_time(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return text;
    const auto end = text.find_last_of("T ", colon);
    return end == std::string_view::npos ? text : trimmed(text.substr(0, end));
}

/// 31 March 2025, 31-Mar-25: the month in letters.
std::optional<Date> read_month_in_words(std::string_view text)
{
    static constexpr std::array months = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
        "oct", "nov", "dec" };
    const auto identifier = as_identifier(text);
    const auto parts = split(identifier, '_');
    if (parts.size() != 3 || parts[1].size() < 3)
        return std::nullopt;
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (parts[1].starts_with(months[month]))
            return parse_british_date(fmt::format("{}/{}/{}", parts[0], month + 1, parts[2]));
    }
    return std::nullopt;
}

/// Day, month and year in figures, of which there is no such day.
bool is_no_day(std::string_view text)
{
    for (const char separator : { '/', '-', '.' }) {
        const auto parts = split(text, separator);
        if (parts.size() != 3)
            continue;
        const auto day = parse_integer(parts[0].size() == 4 ? parts[2] : parts[0]);
        const auto month = parse_integer(parts[1]);
        return day && month && *day >= 1 && *day <= 31 && *month >= 1 && *month <= 12;
    }
    return false;
}

bool is_month_first(std::string_view text)
{
    for (const char separator : { '/', '-', '.' }) {
        const auto parts = split(text, separator);
        if (parts.size() == 3)
            return parse_british_date(fmt::format("{}/{}/{}", parts[1], parts[0], parts[2])).has_value();
    }
    return false;
}

} // namespace

DateReading read_date(const formats::Cell& cell)
{
    const auto text = trimmed(cell.text);
    if (cell.kind == formats::CellKind::Number) {
        const auto date = read_serial(text);
        return { date, date ? DateTrouble::None : DateTrouble::NotADate, date.has_value() };
    }
    const auto day = without_time(text);
    if (const auto date = parse_iso_date(day))
        return { date, DateTrouble::None, false };
    if (const auto date = parse_british_date(day))
        return { date, DateTrouble::None, false };
    if (const auto date = read_month_in_words(day))
        return { date, DateTrouble::None, false };
    if (const auto date = read_serial(text))
        return { date, DateTrouble::None, true };
    if (is_no_day(day))
        return { std::nullopt, DateTrouble::NoSuchDay, false };
    return { std::nullopt, is_month_first(day) ? DateTrouble::MonthFirst : DateTrouble::NotADate, false };
}

} // namespace wres::intake
