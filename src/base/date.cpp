// SPDX-License-Identifier: MIT
#include "base/date.h"

#include <array>

#include <fmt/format.h>

#include "base/text.h"

namespace wres {
namespace {

std::optional<Date> day_of(std::int64_t year, std::int64_t month, std::int64_t day)
{
    if (year < 1583 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date { std::chrono::year(static_cast<int>(year)),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)) };
    if (!date.ok())
        return std::nullopt;
    return Date(date);
}

std::optional<std::int64_t> digits(std::string_view text, std::size_t least, std::size_t most)
{
    if (text.size() < least || text.size() > most || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    return parse_integer(text);
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4), 4, 4);
    const auto month = digits(text.substr(5, 2), 2, 2);
    const auto day = digits(text.substr(8, 2), 2, 2);
    if (!year || !month || !day)
        return std::nullopt;
    return day_of(*year, *month, *day);
}

std::optional<Date> parse_british_date(std::string_view text)
{
    for (const char separator : { '/', '-', '.' }) {
        const auto parts = split(text, separator);
        if (parts.size() != 3)
            continue;
        const auto day = digits(parts[0], 1, 2);
        const auto month = digits(parts[1], 1, 2);
        auto year = digits(parts[2], 2, 4);
        if (!day || !month || !year || parts[2].size() == 3)
            return std::nullopt;
        if (parts[2].size() == 2)
            *year += *year < 30 ? 2000 : 1900;
        return day_of(*year, *month, *day);
    }
    return std::nullopt;
}

std::optional<Date> date_from_spreadsheet(double serial, SpreadsheetEpoch epoch)
{
    if (!(serial >= 1.0 && serial < 2958466.0))
        return std::nullopt;
    const auto whole_days = std::chrono::days(static_cast<int>(serial));
    if (epoch == SpreadsheetEpoch::Year1904)
        return Date(std::chrono::year(1904) / 1 / 1) + whole_days;
    // The 1900 system has a 29 February 1900 that never was: serial 60. Days before it count one later.
    if (whole_days == std::chrono::days(60))
        return std::nullopt;
    const auto origin = whole_days < std::chrono::days(60) ? Date(std::chrono::year(1899) / 12 / 31)
                                                           : Date(std::chrono::year(1899) / 12 / 30);
    return origin + whole_days;
}

std::string iso_date(Date date)
{
    const std::chrono::year_month_day day(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day()));
}

std::string british_date(Date date)
{
    static constexpr std::array months = { "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December" };
    const std::chrono::year_month_day day(date);
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
        static_cast<int>(day.year()));
}

int years_between(Date birth, Date on)
{
    const std::chrono::year_month_day from(birth);
    const std::chrono::year_month_day to(on);
    const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    const bool birthday_reached = to.month() > from.month() || (to.month() == from.month() && to.day() >= from.day());
    return birthday_reached ? years : years - 1;
}

}  // namespace wres
