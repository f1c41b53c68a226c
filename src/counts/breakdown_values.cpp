// SPDX-License-Identifier: MIT
#include "counts/breakdown_values.h"

#include <algorithm>

#include "base/text.h"

namespace wres::counts {

using standard::Column;
using standard::ColumnType;

namespace {

constexpr std::size_t longest_label = 120;
constexpr std::ptrdiff_t most_digits = 5;

bool is_one_line_of_text(std::string_view text)
{
    const auto control = [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
    };
    return !text.empty() && text.size() <= longest_label && is_utf8(text)
        && std::ranges::none_of(text, control);
}

/// Pay bands are the council's own, and their labels are amounts of money, which have many digits.
bool is_pay_band(const Column& column)
{
    return column.type == ColumnType::Derived && column.derivation == "pay_band";
}

bool column_allows(const Column& column, std::string_view value)
{
    if (is_pay_band(column))
        return is_one_line_of_text(value) && value.find('@') == std::string_view::npos;
    if (column.type == ColumnType::Label)
        return is_label(value);
    return std::ranges::find(column.codes, value, &standard::Code::label) != column.codes.end();
}

} // namespace

bool is_label(std::string_view text)
{
    const auto digits =
        std::ranges::count_if(text, [](char letter) { return letter >= '0' && letter <= '9'; });
    return is_one_line_of_text(text) && trimmed(text) == text && text.find('@') == std::string_view::npos
        && digits <= most_digits;
}

BreakdownValues::BreakdownValues(const standard::Standard& standard)
{
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            if (column.type == ColumnType::Code || column.type == ColumnType::Derived
                || column.type == ColumnType::Label)
                columns_[column.name].push_back(&column);
        }
    }
}

bool BreakdownValues::has(std::string_view dimension) const
{
    return columns_.find(dimension) != columns_.end();
}

bool BreakdownValues::allows(std::string_view dimension, std::string_view value) const
{
    const auto columns = columns_.find(dimension);
    if (columns == columns_.end())
        return false;
    return value == not_recorded || value == name_not_shown
        || std::ranges::any_of(
            columns->second, [&](const Column* column) { return column_allows(*column, value); });
}

std::size_t BreakdownValues::most_values(std::string_view dimension) const
{
    std::size_t most = 2; // not recorded, name not shown
    const auto columns = columns_.find(dimension);
    if (columns == columns_.end())
        return most;
    for (const auto* column : columns->second)
        most += std::max(column->codes.size(), most_labels);
    return most;
}

} // namespace wres::counts
