// SPDX-License-Identifier: MIT
#include "intake/record_reader.h"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/date_cell.h"
#include "intake/mended_label.h"
#include "intake/pay_cell.h"

namespace wres::intake {
namespace {

using standard::ColumnType;

constexpr std::size_t most_readings_kept = 50'000;
constexpr std::size_t longest_label = 120;
constexpr int earliest_year = 1950;
constexpr int years_ahead = 1; // the collection is held in the year, and a file can name its end

bool is_error(const formats::Cell& cell)
{
    if (cell.kind == formats::CellKind::Error)
        return true;
    static constexpr std::array<std::string_view, 8> errors = { "#N/A", "#REF!", "#VALUE!", "#DIV/0!",
        "#NAME?", "#NUM!", "#NULL!", "#SPILL!" };
    return cell.text.starts_with('#') && std::ranges::find(errors, trimmed(cell.text)) != errors.end();
}

bool is_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
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

std::uint32_t hash_of(const formats::Row& row)
{
    std::size_t hash = 0;
    for (const auto& cell : row.cells)
        hash = (hash ^ std::hash<std::string_view> {}(cell.text)) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::uint32_t>(hash >> 32);
}

bool is_hourly(const standard::Column& column)
{
    return column.name.find("hourly") != std::string::npos;
}

} // namespace

std::vector<bool> columns_given(const ColumnMatch& match)
{
    std::vector<bool> given;
    for (const auto& heading : match.heading_of)
        given.push_back(heading.has_value());
    return given;
}

RecordReader::RecordReader(Submission& submission, const RecognisedTable& table, std::string file,
    std::uint16_t file_number, ColumnMatch match, ScopeFallback fallback)
    : submission_(submission)
    , headings_(table.headings)
    , recognised_as_(submission.standard.record_tables[table.record_table].label)
    , width_(table.headings.size())
    , rows_above_(table.rows_above)
    , code_list_(match.code_list)
    , writer_(submission, table.record_table, std::move(file), file_number, columns_given(match), fallback)
{
    const auto year = parse_integer(submission.circumstances.period);
    latest_year_ = year && *year > 1900 && *year < 9000 ? static_cast<int>(*year) + years_ahead : 9999;
    const auto& columns = writer_.table().columns;
    for (std::size_t cell = 0; cell < match.column_of.size(); ++cell) {
        if (!match.column_of[cell])
            continue;
        InputColumn input { cell, *match.column_of[cell], &columns[*match.column_of[cell]], {}, {}, {}, {},
            nullptr, false, 0, 0 };
        const auto codes = submission.settings.codes(*input.meaning);
        if (!codes.empty()) {
            input.words.emplace(codes);
            for (const auto& code : codes) {
                input.vocabulary.add(code.label);
                for (const auto& synonym : code.synonyms)
                    input.vocabulary.add(synonym);
            }
        }
        inputs_.push_back(std::move(input));
    }
}

void RecordReader::row(const formats::Row& row)
{
    if (is_blank(row))
        return;
    ++rows_;
    if (is_left_out(row)) {
        writer_.leave_out();
        return;
    }
    auto& values = writer_.begin(row.number);
    values.cells_hash = hash_of(row);
    static constexpr formats::Cell nothing {};
    for (auto& input : inputs_)
        decode(input, input.cell < row.cells.size() ? row.cells[input.cell] : nothing, values);
    writer_.finish();
}

bool RecordReader::is_left_out(const formats::Row& row)
{
    for (std::size_t cell = width_; cell < row.cells.size(); ++cell) {
        if (!trimmed(row.cells[cell].text).empty()) {
            writer_.find("ragged_rows", row.number, "", { std::to_string(cell + 1), std::to_string(width_) });
            return true;
        }
    }
    if (is_total(row)) {
        writer_.find("total_row", row.number, "");
        return true;
    }
    if (is_headings_again(row)) {
        writer_.find("row_left_out", row.number, "", { "it repeats the headings" });
        return true;
    }
    return false;
}

bool RecordReader::is_headings_again(const formats::Row& row) const
{
    for (std::size_t cell = 0; cell < headings_.size(); ++cell) {
        const auto text = cell < row.cells.size() ? trimmed(row.cells[cell].text) : std::string_view();
        if (text != headings_[cell])
            return false;
    }
    return true;
}

void RecordReader::decode(InputColumn& input, const formats::Cell& cell, RowValues& values)
{
    if (cell.kind == formats::CellKind::Error || cell.text.starts_with('#')) {
        if (is_error(cell)) {
            writer_.find(
                "formula_error", values.row, headings_[input.cell], { std::string(trimmed(cell.text)) });
            if (input.meaning->type == ColumnType::EthnicGroup)
                values.group = submission_.group_not_known;
            return;
        }
    }
    switch (input.meaning->type) {
    case ColumnType::PersonId: decode_person(input, cell, values); break;
    case ColumnType::Money: decode_money(input, cell, values); break;
    case ColumnType::Date: decode_date(input, cell, values); break;
    case ColumnType::Number: break;
    case ColumnType::EthnicGroup:
    case ColumnType::Scope:
    case ColumnType::Code:
    case ColumnType::Label:
    case ColumnType::Derived: decode_words(input, trimmed(cell.text), values); break;
    }
}

void RecordReader::decode_person(InputColumn& input, const formats::Cell& cell, RowValues& values)
{
    const auto text = trimmed(cell.text);
    if (text.empty()) {
        writer_.find("person_number_blank", values.row, headings_[input.cell]);
        return;
    }
    if (is_scientific(text)) {
        writer_.find("number_as_power", values.row, headings_[input.cell]);
        return;
    }
    note_length(input, text);
    values.columns[input.column].identity = identity_of(submission_.hash, text);
}

/// Numbers of people that begin with 0 have one length; shorter ones beside them have lost their zeros.
void RecordReader::note_length(InputColumn& input, std::string_view identifier)
{
    if (!is_digits(identifier))
        return;
    input.sees_leading_zero = input.sees_leading_zero || (identifier.size() > 1 && identifier.front() == '0');
    if (identifier.size() > input.longest_number) {
        input.shorter_numbers += input.longest_number == 0 ? 0 : 1;
        input.longest_number = identifier.size();
    } else if (identifier.size() < input.longest_number) {
        ++input.shorter_numbers;
    }
}

void RecordReader::decode_money(const InputColumn& input, const formats::Cell& cell, RowValues& values)
{
    values.columns[input.column].pence = read_pay(writer_, values.row, headings_[input.cell], cell.text,
        is_hourly(*input.meaning) ? PayBasis::Hourly : PayBasis::Annual, submission_.full_time_hours());
}

void RecordReader::decode_date(const InputColumn& input, const formats::Cell& cell, RowValues& values)
{
    if (trimmed(cell.text).empty())
        return;
    const auto reading = read_date(cell);
    const auto& heading = headings_[input.cell];
    switch (reading.trouble) {
    case DateTrouble::MonthFirst: writer_.find("month_first", values.row, heading); return;
    case DateTrouble::NoSuchDay: writer_.find("date_impossible", values.row, heading); return;
    case DateTrouble::NotADate: writer_.find("not_a_date", values.row, heading); return;
    case DateTrouble::None: break;
    }
    const std::chrono::year_month_day day(*reading.date);
    if (static_cast<int>(day.year()) < earliest_year || static_cast<int>(day.year()) > latest_year_) {
        writer_.find("date_implausible", values.row, heading);
        return;
    }
    if (reading.was_serial)
        writer_.find("date_as_number", values.row, heading);
    values.columns[input.column].date = reading.date;
}

void RecordReader::decode_words(InputColumn& input, std::string_view text, RowValues& values)
{
    if (input.last == nullptr || input.last_text != text) {
        auto found = input.readings.find(text);
        if (found == input.readings.end()) {
            if (input.readings.size() >= most_readings_kept)
                input.readings.clear();
            found = input.readings.emplace(std::string(text), read_words(input, text)).first;
        }
        input.last_text = found->first;
        input.last = &found->second;
    }
    const auto& reading = *input.last;
    for (const auto& odd : reading.odd)
        writer_.find(odd.code, values.row, headings_[input.cell], odd.details);

    if (input.meaning->type == ColumnType::EthnicGroup) {
        values.group = reading.group;
    } else if (input.meaning->type == ColumnType::Scope) {
        if (reading.code != 0)
            values.scope = reading.code - std::size_t { 1 };
    } else {
        values.columns[input.column].code = reading.code;
    }
}

RecordReader::Reading RecordReader::read_words(const InputColumn& input, std::string_view text)
{
    if (input.meaning->type == ColumnType::EthnicGroup)
        return read_group(input, text);
    Reading reading;
    if (text.empty())
        return reading;
    if (input.meaning->type == ColumnType::Label) {
        if (text.size() > longest_label || !is_utf8(text))
            reading.odd.push_back({ "label_too_long", {} });
        else
            reading.code = submission_.label(writer_.table_place(), input.column, text);
        return reading;
    }
    if (const auto code = input.words ? input.words->find(text) : std::nullopt) {
        reading.code = static_cast<std::uint16_t>(*code + 1);
        return reading;
    }
    const bool quoted = is_quotable(*input.meaning, text, input.vocabulary);
    std::vector<std::string> details;
    if (quoted)
        details.emplace_back(text);
    if (const auto other = input.words ? input.words->find("other") : std::nullopt;
        other && input.meaning->name == "role") {
        reading.code = static_cast<std::uint16_t>(*other + 1);
        reading.odd.push_back({ quoted ? "role_unknown" : "role_unknown_not_shown", std::move(details) });
        return reading;
    }
    details.push_back(input.meaning->label);
    details.push_back(input.words ? input.words->accepted() : std::string());
    reading.odd.push_back({ quoted ? "code_unknown" : "code_unknown_not_shown", std::move(details) });
    return reading;
}

RecordReader::Reading RecordReader::read_group(const InputColumn& input, std::string_view text) const
{
    const auto resolution = submission_.resolver.resolve(text, code_list_);
    const auto& groups = submission_.standard.classification->groups;
    const bool quoted = is_quotable(*input.meaning, text, submission_.group_words);
    Reading reading;
    reading.group = resolution.group.value_or(submission_.group_not_known);
    if (resolution.group == submission_.group_blank) {
        reading.odd.push_back({ "ethnic_group_blank", {} });
    } else if (resolution.group) {
        const auto& group = groups[*resolution.group];
        if (has_mended_slip(resolution))
            reading.odd.push_back({ "ethnic_group_mended", mended_words(text, quoted, group.label) });
        if (group.level == standard::GroupLevel::Broad && quoted)
            reading.odd.push_back({ "ethnic_group_broad", { std::string(text) } });
    } else if (!quoted) {
        reading.odd.push_back({ "ethnic_group_not_shown", {} });
    } else if (resolution.suggestions.empty()) {
        reading.odd.push_back({ "unknown_ethnic_group", { std::string(text) } });
    } else {
        std::vector<std::string> suggestions;
        for (const auto group : resolution.suggestions)
            suggestions.push_back(fmt::format("\"{}\"", groups[group].label));
        suggestions.resize(std::min<std::size_t>(suggestions.size(), 3));
        reading.odd.push_back({ "ethnic_group_unsure", { std::string(text), listed(suggestions, "or") } });
    }
    return reading;
}

void RecordReader::end()
{
    if (rows_above_ > 0)
        writer_.find("rows_above_headings", 0, "", { std::to_string(rows_above_) });
    for (const auto& input : inputs_) {
        if (input.meaning->type == ColumnType::PersonId && input.sees_leading_zero
            && input.shorter_numbers > 0)
            writer_.find(
                "leading_zeros_lost", 0, headings_[input.cell], { std::to_string(input.longest_number) });
    }
    writer_.end();
}

FileReport RecordReader::report() const
{
    FileReport report { writer_.file(), recognised_as_, rows_, writer_.used(), writer_.left_out(), {} };
    for (const auto& input : inputs_)
        report.columns.emplace_back(headings_[input.cell], input.meaning->label);
    return report;
}

} // namespace wres::intake
