// SPDX-License-Identifier: MIT
#include "intake/row_coder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "intake/money.h"
#include "intake/row_reader.h"

namespace wres::intake {
namespace {

constexpr std::size_t most_texts_kept = 50'000;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_plain(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// As `trimmed`, which is not asked where a text plainly has no space around it.
std::string_view without_space(std::string_view text)
{
    return !text.empty() && is_plain(text.front()) && is_plain(text.back()) ? text : trimmed(text);
}

/// 1.23E+05: what a spreadsheet makes of a long number, and no longer somebody's number.
bool is_scientific(std::string_view text)
{
    const auto exponent = text.find_first_of("Ee");
    if (exponent == std::string_view::npos || exponent == 0 || exponent + 2 >= text.size())
        return false;
    const auto digits = text.substr(exponent + 2);
    return text[exponent + 1] == '+' && is_digits(digits)
        && parse_decimal(text.substr(0, exponent)).has_value();
}

/// Whether the first cell tells already that the row is neither blank nor a line of sums: it begins with a
/// letter or a digit, and no word for a sum begins so. Nearly every row is told by this.
bool begins_as_data(const formats::Row& row)
{
    if (row.cells.empty() || row.cells.front().text.empty())
        return false;
    const char c = row.cells.front().text.front();
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return is_digit(c) || (lower >= 'a' && lower <= 'z' && lower != 't' && lower != 'g' && lower != 's');
}

/// A line of sums under a table: it says so in its first words and leaves most cells blank.
bool is_total(const formats::Row& row)
{
    std::size_t filled = 0;
    bool says_total = false;
    for (const auto& cell : row.cells) {
        const auto text = trimmed(cell.text);
        if (text.empty())
            continue;
        if (++filled > row.cells.size() / 2 + 1)
            return false;
        if (filled == 1) {
            const auto words = as_identifier(text.substr(0, 40));
            says_total = words == "total" || words == "totals" || words == "grand_total" || words == "sum"
                || words.starts_with("total_");
        }
    }
    return says_total;
}

/// Most pay is whole pounds in digits alone, of which there is nothing to ask.
std::optional<std::uint32_t> usual_pay(std::string_view text)
{
    constexpr std::size_t most_digits = 6;
    if (text.empty() || text.size() > most_digits)
        return std::nullopt;
    std::uint32_t pounds = 0;
    for (const char c : text) {
        if (!is_digit(c))
            return std::nullopt;
        pounds = 10 * pounds + static_cast<std::uint32_t>(c - '0');
    }
    if (plausibility_of_annual_pay(std::int64_t { pounds } * 100) != PayPlausibility::Annual)
        return std::nullopt;
    return pounds;
}

CodedRows::Text copy_of(const formats::Cell& cell)
{
    return { cell.kind, std::string(cell.text) };
}

} // namespace

bool is_formula_error(const formats::Cell& cell)
{
    if (cell.kind == formats::CellKind::Error)
        return true;
    static constexpr std::array<std::string_view, 8> errors = { "#N/A", "#REF!", "#VALUE!", "#DIV/0!",
        "#NAME?", "#NUM!", "#NULL!", "#SPILL!" };
    return cell.text.starts_with('#') && std::ranges::find(errors, trimmed(cell.text)) != errors.end();
}

/// Numbers of people that begin with 0 have one length; shorter ones beside them have lost their zeros.
void NumberLengths::note(std::string_view number)
{
    leading_zero = leading_zero || (number.size() > 1 && number.front() == '0');
    if (number.size() > longest) {
        shorter += longest == 0 ? 0 : 1;
        longest = number.size();
    } else if (number.size() < longest) {
        ++shorter;
    }
}

RowCoder::RowCoder(
    const KeyedHash& hash, std::vector<std::string> headings, const std::vector<Column>& columns)
    : hash_(hash)
    , headings_(std::move(headings))
    , text_keys_(hash)
{
    for (const auto& [cell, coding] : columns)
        columns_.push_back({ cell, coding, CellDictionary(most_texts_kept), {} });
}

void RowCoder::add(const formats::Row& row, CodedRows& to)
{
    const bool data = begins_as_data(row);
    if (!data && is_blank(row))
        return;
    CodedRows::Row coded { row.number, 0, {}, 0 };
    coded.kind = kind_of(row, !data, coded.beyond);
    if (coded.kind == RowKind::OfPerson)
        coded.cells_hash = code_cells(row, to);
    to.rows.push_back(coded);
}

/// @return a hash of all cells, also those that are not read
std::uint32_t RowCoder::code_cells(const formats::Row& row, CodedRows& to)
{
    const auto first = to.cells.size();
    to.cells.resize(first + columns_.size());
    auto* number = to.cells.data() + first;
    auto column = columns_.begin();
    const auto text_keys = text_keys_;
    std::uint64_t hash = 0;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const auto key = text_keys.of(row.cells[cell].text);
        hash = text_keys.joined(hash, key);
        if (column != columns_.end() && column->cell == cell)
            *number++ = code(*column++, row.cells[cell], key, to);
    }
    for (; column != columns_.end(); ++column)
        *number++ = code(*column, {}, text_keys_.of({}), to);
    return static_cast<std::uint32_t>(hash >> 32);
}

RowKind RowCoder::kind_of(const formats::Row& row, bool may_be_total, std::size_t& beyond) const
{
    for (std::size_t cell = headings_.size(); cell < row.cells.size(); ++cell) {
        if (!trimmed(row.cells[cell].text).empty()) {
            beyond = cell + 1;
            return RowKind::Ragged;
        }
    }
    if (may_be_total && is_total(row))
        return RowKind::Total;
    return is_headings_again(row) ? RowKind::HeadingsAgain : RowKind::OfPerson;
}

bool RowCoder::is_headings_again(const formats::Row& row) const
{
    for (std::size_t cell = 0; cell < headings_.size(); ++cell) {
        const auto text = cell < row.cells.size() ? trimmed(row.cells[cell].text) : std::string_view();
        if (text != headings_[cell])
            return false;
    }
    return true;
}

std::uint32_t RowCoder::code(
    CodedColumn& column, const formats::Cell& cell, const TextKey& key, CodedRows& to)
{
    if (column.coding == Coding::Person)
        return code_person(column, cell, to);
    if (column.coding == Coding::AnnualPay && cell.kind != formats::CellKind::Error) {
        if (const auto pounds = usual_pay(cell.text))
            return cell_number::pounds | *pounds;
    }
    const auto known = column.dictionary.size();
    const auto number = column.dictionary.number(cell, key);
    if (number == CellDictionary::none) {
        to.unnumbered.push_back(copy_of(cell));
        return cell_number::unnumbered;
    }
    if (number == known)
        to.new_texts.push_back(copy_of(cell));
    return number;
}

std::uint32_t RowCoder::code_person(CodedColumn& column, const formats::Cell& cell, CodedRows& to)
{
    to.identities.push_back(0);
    if (is_formula_error(cell)) {
        to.unnumbered.push_back(copy_of(cell));
        return cell_number::unnumbered;
    }
    const auto text = without_space(cell.text);
    if (text.empty())
        return cell_number::person_blank;
    if (is_digits(text))
        column.lengths.note(text);
    else if (is_scientific(text))
        return cell_number::person_as_power;
    to.identities.back() = identity_of(hash_, text);
    return cell_number::person;
}

} // namespace wres::intake
