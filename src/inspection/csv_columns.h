// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspection/printed_form.h"

namespace wres::inspection {

/// What stands in one column of a CSV file, gathered row by row: whether it holds numbers is known at its
/// end.
class ColumnTally {
public:
    explicit ColumnTally(std::string heading) : heading_(std::move(heading)) { }

    void add(std::uint64_t row, std::string_view text);

    [[nodiscard]] const std::string& heading() const { return heading_; }

    /// More cells mean a number than hold words; and the heading does not say that they name something.
    [[nodiscard]] bool holds_numbers() const;

    /// More cells are days than anything else.
    [[nodiscard]] bool holds_dates() const;

    /// The first rows that hold a form, at most `most_rows`.
    [[nodiscard]] const std::vector<std::uint64_t>& rows_with(PrintedForm form) const
    {
        return rows_[static_cast<std::size_t>(form)];
    }
    [[nodiscard]] const std::vector<std::uint64_t>& rows_with_other_dates() const { return other_dates_; }

    /// Every shorthand and symbol that stands for a number.
    [[nodiscard]] const std::set<std::string>& symbols() const { return symbols_; }

    static constexpr std::size_t most_rows = 1000;

private:
    static constexpr std::size_t forms = static_cast<std::size_t>(PrintedForm::Words) + 1;
    static constexpr std::size_t most_symbols = 100;

    std::string heading_;
    std::array<std::uint64_t, forms> counts_ {};
    std::array<std::vector<std::uint64_t>, forms> rows_;
    std::uint64_t dates_ {};
    std::vector<std::uint64_t> other_dates_; // than ISO 8601 writes them
    std::set<std::string> symbols_;
};

/// Whether a column holds numbers, by how many of its cells mean one number, hold a range, or hold words.
/// Ranges alone are labels (ages 16-24, bands), unless the heading speaks of limits.
[[nodiscard]] bool are_numbers(
    std::string_view heading, std::uint64_t numbers, std::uint64_t ranges, std::uint64_t words);

/// Whether a heading says that digits below it name something: a year, a code.
[[nodiscard]] bool names_things(std::string_view heading);

} // namespace wres::inspection
