// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/table.h"
#include "intake/code_words.h"
#include "intake/quotable.h"
#include "intake/submission.h"
#include "standard/standard.h"

namespace wres::intake {

/// What a cell comes to, by the type of its column.
struct CellReading {
    /// A finding that each row with this text gives.
    struct Odd {
        std::string code;
        std::vector<std::string> details;
    };
    std::uint16_t code {}; // Code, Scope, Derived: the code plus one; 0 is blank
    standard::GroupIndex group {};
    std::int64_t pence {}; // RecordColumns::no_pence: none
    std::int32_t day {}; // RecordColumns::no_day: none
    std::string label {}; // Label: the words; empty: none
    std::vector<Odd> odd {};
};

/// Works out what the cells of one column mean. It changes nothing: several threads can ask.
class CellMeaning {
public:
    /// `code_list` is the list that the column of ethnic groups is written in, when its codes alone are not
    /// clear.
    CellMeaning(const Submission& submission, const standard::Column& column, std::string code_list);

    [[nodiscard]] CellReading read(const formats::Cell& cell) const;
    [[nodiscard]] const standard::Column& column() const { return column_; }
    [[nodiscard]] bool is_hourly() const;

private:
    [[nodiscard]] CellReading read_money(std::string_view text) const;
    [[nodiscard]] CellReading read_day(const formats::Cell& cell) const;
    [[nodiscard]] CellReading read_label(std::string_view text) const;
    [[nodiscard]] CellReading read_words(std::string_view text) const;
    [[nodiscard]] CellReading read_group(std::string_view text) const;
    [[nodiscard]] CellReading nothing() const;

    const Submission& submission_;
    const standard::Column& column_;
    std::string code_list_;
    std::optional<CodeWords> words_;
    Vocabulary vocabulary_;
    int latest_year_ = 9999;
    double full_time_hours_;
};

/// #N/A and the like: what a spreadsheet shows where a formula has no result.
[[nodiscard]] bool is_formula_error(const formats::Cell& cell);

} // namespace wres::intake
