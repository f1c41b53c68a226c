// SPDX-License-Identifier: MIT
#include "intake/record_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"
#include "intake/date_cell.h"
#include "intake/mended_label.h"
#include "intake/pay_cell.h"

namespace wres::intake {
namespace {

using standard::ColumnType;

constexpr std::size_t rows_ahead = 16;
constexpr std::size_t longest_label = 120;
constexpr int earliest_year = 1950;
constexpr int years_ahead = 1; // the collection is held in the year, and a file can name its end

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
    , rows_above_(table.rows_above)
    , code_list_(match.code_list)
    , full_time_hours_(submission.full_time_hours())
    , writer_(submission, table.record_table, std::move(file), file_number, columns_given(match), fallback)
{
    const auto year = parse_integer(submission.circumstances.period);
    latest_year_ = year && *year > 1900 && *year < 9000 ? static_cast<int>(*year) + years_ahead : 9999;
    const auto& columns = writer_.table().columns;
    for (std::size_t cell = 0; cell < match.column_of.size(); ++cell) {
        if (!match.column_of[cell])
            continue;
        InputColumn input { cell, *match.column_of[cell], &columns[*match.column_of[cell]], {}, {}, {} };
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
    coder_ = std::make_unique<RowCoder>(submission.hash, headings_, codings());
    plan_expecting();
}

/// A large register of people is in no cache: asking for each person a few rows ahead hides the wait.
void RecordReader::plan_expecting()
{
    std::vector<std::size_t> columns;
    for (const auto& input : inputs_) {
        if (input.meaning->type == ColumnType::PersonId)
            columns.push_back(input.column);
    }
    identities_a_row_ = columns.size();
    for (const auto column : writer_.person_columns()) {
        const auto place = std::ranges::find(columns, column);
        if (place == columns.end()) {
            expected_by_.clear();
            return;
        }
        expected_by_.push_back(static_cast<std::size_t>(place - columns.begin()));
    }
}

void RecordReader::expect_person(const CodedRows& rows, std::size_t first_identity) const
{
    if (expected_by_.empty() || first_identity + identities_a_row_ > rows.identities.size())
        return;
    Identity person = 0;
    for (const auto place : expected_by_)
        person = joined(person, rows.identities[first_identity + place]);
    writer_.expect(person);
}

std::vector<RowCoder::Column> RecordReader::codings() const
{
    std::vector<RowCoder::Column> codings;
    for (const auto& input : inputs_) {
        auto coding = Coding::Dictionary;
        if (input.meaning->type == ColumnType::PersonId)
            coding = Coding::Person;
        else if (input.meaning->type == ColumnType::Money && !is_hourly(*input.meaning))
            coding = Coding::AnnualPay;
        codings.push_back({ input.cell, coding });
    }
    return codings;
}

void RecordReader::row(const formats::Row& row)
{
    coder_->add(row, filling_);
    if (filling_.rows.size() >= submission_.pace.rows_at_once)
        pass_on();
}

bool RecordReader::keep_in_order(Finding& finding)
{
    filling_.remarks.push_back({ filling_.rows.size(), std::move(finding) });
    return true;
}

void RecordReader::pass_on()
{
    if (submission_.pace.threads < 2) {
        take(filling_);
    } else {
        if (beside_ == nullptr)
            beside_ = std::make_unique<WorkBeside<CodedRows>>([this](CodedRows& rows) { take(rows); });
        beside_->hand_over(filling_);
    }
    filling_.clear();
}

void RecordReader::settle()
{
    if (beside_ != nullptr)
        beside_->settle();
    take(filling_);
    filling_.clear();
}

void RecordReader::take(const CodedRows& rows)
{
    Places places;
    auto remark = rows.remarks.begin();
    for (std::size_t row = 0; row <= rows.rows.size(); ++row) {
        for (; remark != rows.remarks.end() && remark->before_row == row; ++remark)
            submission_.sink.finding(remark->finding);
        if (row == rows.rows.size())
            return;
        ++rows_;
        if (rows.rows[row].kind == RowKind::OfPerson)
            take_row(rows.rows[row], rows, places);
        else
            say_left_out(rows.rows[row]);
    }
}

void RecordReader::say_left_out(const CodedRows::Row& row)
{
    switch (row.kind) {
    case RowKind::Ragged:
        writer_.find(
            "ragged_rows", row.number, "", { std::to_string(row.beyond), std::to_string(headings_.size()) });
        break;
    case RowKind::Total: writer_.find("total_row", row.number, ""); break;
    case RowKind::HeadingsAgain:
        writer_.find("row_left_out", row.number, "", { "it repeats the headings" });
        break;
    case RowKind::OfPerson: break;
    }
    writer_.leave_out();
}

void RecordReader::take_row(const CodedRows::Row& row, const CodedRows& rows, Places& places)
{
    expect_person(rows, places.identity + rows_ahead * identities_a_row_);
    auto& values = writer_.begin(row.number);
    values.cells_hash = row.cells_hash;
    for (auto& input : inputs_) {
        const auto number = rows.cells[places.cell++];
        if (number < input.readings.size())
            use(input, input.readings[number], values);
        else if (input.meaning->type == ColumnType::PersonId)
            take_person(input, number, rows, places, values);
        else
            take_new_cell(input, number, rows, places, values);
    }
    writer_.finish();
}

void RecordReader::take_person(
    const InputColumn& input, std::uint32_t number, const CodedRows& rows, Places& places, RowValues& values)
{
    values.columns[input.column].identity = rows.identities[places.identity++];
    if (number == cell_number::person_blank)
        writer_.find("person_number_blank", values.row, headings_[input.cell]);
    else if (number == cell_number::person_as_power)
        writer_.find("number_as_power", values.row, headings_[input.cell]);
    else if (number == cell_number::unnumbered)
        writer_.find("formula_error", values.row, headings_[input.cell],
            { std::string(trimmed(rows.unnumbered[places.unnumbered++].text)) });
}

/// A cell that was not met before, or has no number of its own.
void RecordReader::take_new_cell(
    InputColumn& input, std::uint32_t number, const CodedRows& rows, Places& places, RowValues& values)
{
    if (number == cell_number::unnumbered) {
        use(input, read(input, rows.unnumbered[places.unnumbered++]), values);
    } else if ((number & cell_number::pounds) != 0) {
        values.columns[input.column].pence = std::int64_t { number ^ cell_number::pounds } * 100;
    } else {
        input.readings.push_back(read(input, rows.new_texts[places.new_text++]));
        INVARIANT(number + 1 == input.readings.size(), "numbers are given in the order of their first use");
        use(input, input.readings.back(), values);
    }
}

void RecordReader::use(const InputColumn& input, const Reading& reading, RowValues& values) const
{
    for (const auto& odd : reading.odd)
        writer_.find(odd.code, values.row, headings_[input.cell], odd.details);
    auto& value = values.columns[input.column];
    switch (input.meaning->type) {
    case ColumnType::EthnicGroup: values.group = reading.group; break;
    case ColumnType::Scope:
        if (reading.code != 0)
            values.scope = reading.code - std::size_t { 1 };
        break;
    case ColumnType::Money: value.pence = reading.pence; break;
    case ColumnType::Date: value.date = reading.date; break;
    case ColumnType::Code:
    case ColumnType::Label:
    case ColumnType::Derived: value.code = reading.code; break;
    case ColumnType::PersonId:
    case ColumnType::Number: break;
    }
}

RecordReader::Reading RecordReader::read(const InputColumn& input, const CodedRows::Text& text)
{
    const formats::Cell cell { text.kind, text.text };
    if (is_formula_error(cell)) {
        Reading reading;
        reading.group = submission_.group_not_known;
        reading.odd.push_back({ "formula_error", { std::string(trimmed(cell.text)) } });
        return reading;
    }
    switch (input.meaning->type) {
    case ColumnType::Money: return read_money(input, cell.text);
    case ColumnType::Date: return read_day(cell);
    case ColumnType::PersonId:
    case ColumnType::Number: return {};
    case ColumnType::EthnicGroup: return read_group(input, trimmed(cell.text));
    case ColumnType::Scope:
    case ColumnType::Code:
    case ColumnType::Label:
    case ColumnType::Derived: return read_words(input, trimmed(cell.text));
    }
    return {};
}

RecordReader::Reading RecordReader::read_money(const InputColumn& input, std::string_view text) const
{
    const auto basis = is_hourly(*input.meaning) ? PayBasis::Hourly : PayBasis::Annual;
    auto pay = read_pay(text, basis, full_time_hours_);
    Reading reading;
    reading.pence = pay.pence;
    if (!pay.finding.empty())
        reading.odd.push_back({ std::move(pay.finding), std::move(pay.details) });
    return reading;
}

RecordReader::Reading RecordReader::read_day(const formats::Cell& cell) const
{
    Reading reading;
    if (trimmed(cell.text).empty())
        return reading;
    const auto found = read_date(cell);
    switch (found.trouble) {
    case DateTrouble::MonthFirst: reading.odd.push_back({ "month_first", {} }); return reading;
    case DateTrouble::NoSuchDay: reading.odd.push_back({ "date_impossible", {} }); return reading;
    case DateTrouble::NotADate: reading.odd.push_back({ "not_a_date", {} }); return reading;
    case DateTrouble::None: break;
    }
    const std::chrono::year_month_day day(*found.date);
    if (static_cast<int>(day.year()) < earliest_year || static_cast<int>(day.year()) > latest_year_) {
        reading.odd.push_back({ "date_implausible", {} });
        return reading;
    }
    if (found.was_serial)
        reading.odd.push_back({ "date_as_number", {} });
    reading.date = found.date;
    return reading;
}

RecordReader::Reading RecordReader::read_words(const InputColumn& input, std::string_view text)
{
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
    settle();
    if (rows_above_ > 0)
        writer_.find("rows_above_headings", 0, "", { std::to_string(rows_above_) });
    for (std::size_t place = 0; place < inputs_.size(); ++place) {
        const auto& lengths = coder_->lengths(place);
        if (lengths.leading_zero && lengths.shorter > 0)
            writer_.find(
                "leading_zeros_lost", 0, headings_[inputs_[place].cell], { std::to_string(lengths.longest) });
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
