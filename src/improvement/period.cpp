// SPDX-License-Identifier: MIT
#include "improvement/period.h"

#include <fmt/format.h>

#include "base/text.h"

namespace wres::improvement {
namespace {

constexpr int months_a_year = 12;
constexpr int months_a_quarter = 3;

std::chrono::year_month month_at(std::int64_t year, int month)
{
    return std::chrono::year(static_cast<int>(year)) / month;
}

Date first_day(std::chrono::year_month month)
{
    return month / 1;
}

Date last_day(std::chrono::year_month month)
{
    return month / std::chrono::last;
}

std::optional<std::int64_t> year_of(std::string_view text)
{
    const bool has_four_digits =
        text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
    return has_four_digits ? parse_integer(text) : std::nullopt;
}

/// A year that ends on this day; on 29 February only where there is one.
std::optional<Period> year_period(std::int64_t year, std::string_view year_ends)
{
    const auto ends = parse_iso_date(fmt::format("{:04}-{}", year, year_ends));
    const auto before = parse_iso_date(fmt::format("{:04}-{}", year - 1, year_ends));
    if (!ends || !before)
        return std::nullopt;
    return Period { .label = {},
        .length = PeriodLength::Year,
        .begins = *before + std::chrono::days(1),
        .ends = *ends,
        .number = static_cast<int>(year) };
}

} // namespace

std::optional<Period> period_of(std::string_view label, std::string_view year_ends)
{
    const auto year = year_of(label.substr(0, 4));
    if (!year)
        return std::nullopt;
    const auto rest = label.substr(4);
    std::optional<Period> period;
    if (rest.empty()) {
        period = year_period(*year, year_ends);
    } else if (rest.size() == 3 && rest.starts_with("-Q") && rest[2] >= '1' && rest[2] <= '4') {
        const int quarter = rest[2] - '1';
        period = Period { .label = {},
            .length = PeriodLength::Quarter,
            .begins = first_day(month_at(*year, quarter * months_a_quarter + 1)),
            .ends = last_day(month_at(*year, (quarter + 1) * months_a_quarter)),
            .number = static_cast<int>(*year) * 4 + quarter };
    } else if (rest.size() == 3 && rest[0] == '-') {
        const auto month = parse_integer(rest.substr(1));
        if (month && *month >= 1 && *month <= months_a_year)
            period = Period { .label = {},
                .length = PeriodLength::Month,
                .begins = first_day(month_at(*year, static_cast<int>(*month))),
                .ends = last_day(month_at(*year, static_cast<int>(*month))),
                .number = static_cast<int>(*year) * months_a_year + static_cast<int>(*month) };
    }
    if (period)
        period->label = label;
    return period;
}

Standing standing_of(const Period& period, Date starts, bool counted_on_last_day)
{
    if (period.ends < starts)
        return Standing::Before;
    return counted_on_last_day || period.begins >= starts ? Standing::After : Standing::Straddles;
}

} // namespace wres::improvement
