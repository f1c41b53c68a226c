// SPDX-License-Identifier: MIT
#include "inspection/csv_columns.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"

namespace wres::inspection {

void ColumnTally::add(std::uint64_t row, std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return;
    const bool is_iso = parse_iso_date(text.substr(0, 10)).has_value();
    const bool is_other = !is_iso && parse_british_date(text).has_value();
    if (is_iso || is_other) {
        ++dates_;
        if (is_other && other_dates_.size() < most_rows)
            other_dates_.push_back(row);
        return;
    }
    const auto form = printed_form(text);
    const auto index = static_cast<std::size_t>(form);
    ++counts_[index];
    if (rows_[index].size() < most_rows)
        rows_[index].push_back(row);
    if ((form == PrintedForm::Shorthand || form == PrintedForm::Symbol) && symbols_.size() < most_symbols)
        symbols_.emplace(text);
}

bool ColumnTally::holds_numbers() const
{
    std::uint64_t numbers = 0;
    for (std::size_t form = 0; form < forms; ++form)
        numbers += means_number(static_cast<PrintedForm>(form)) ? counts_[form] : 0;
    const auto ranges = counts_[static_cast<std::size_t>(PrintedForm::Interval)];
    const auto words = counts_[static_cast<std::size_t>(PrintedForm::Words)];
    return are_numbers(heading_, numbers - ranges, ranges, words) && !holds_dates();
}

bool ColumnTally::holds_dates() const
{
    std::uint64_t others = 0;
    for (const auto count : counts_)
        others += count;
    return dates_ > others;
}

bool are_numbers(std::string_view heading, std::uint64_t numbers, std::uint64_t ranges, std::uint64_t words)
{
    if (names_things(heading))
        return false;
    const auto plain = "_" + as_identifier(without_notes(heading)) + "_";
    const bool is_of_limits = plain.find("_ci_") != std::string::npos
        || plain.find("confidence") != std::string::npos || plain.find("interval") != std::string::npos
        || plain.find("limit") != std::string::npos;
    return numbers + (is_of_limits || numbers > ranges ? ranges : 0) > words;
}

bool names_things(std::string_view heading)
{
    static constexpr std::array<std::string_view, 12> words { "year", "period", "code", "reference",
        "indicator", "quarter", "id", "postcode", "telephone", "date", "version", "note" };
    const auto plain = "_" + as_identifier(without_notes(heading)) + "_";
    return std::ranges::any_of(words, [&](std::string_view word) {
        return plain.find(fmt::format("_{}_", word)) != std::string::npos
            || plain.find(fmt::format("_{}s_", word)) != std::string::npos;
    });
}

} // namespace wres::inspection
