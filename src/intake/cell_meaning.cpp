// SPDX-License-Identifier: MIT
#include "intake/cell_meaning.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/date_cell.h"
#include "intake/mended_label.h"
#include "intake/pay_cell.h"
#include "intake/record_columns.h"

namespace wres::intake {
namespace {

using standard::ColumnType;

constexpr std::size_t longest_label = 120;
constexpr int earliest_year = 1950;
constexpr int years_ahead = 1; // the collection is held in the year, and a file can name its end

} // namespace

bool is_formula_error(const formats::Cell& cell)
{
    if (cell.kind == formats::CellKind::Error)
        return true;
    static constexpr std::array<std::string_view, 8> errors = { "#N/A", "#REF!", "#VALUE!", "#DIV/0!",
        "#NAME?", "#NUM!", "#NULL!", "#SPILL!" };
    return cell.text.starts_with('#') && std::ranges::find(errors, trimmed(cell.text)) != errors.end();
}

CellMeaning::CellMeaning(const Submission& submission, const standard::Column& column, std::string code_list)
    : submission_(submission)
    , column_(column)
    , code_list_(std::move(code_list))
    , full_time_hours_(submission.full_time_hours())
{
    const auto year = parse_integer(submission.circumstances.period);
    latest_year_ = year && *year > 1900 && *year < 9000 ? static_cast<int>(*year) + years_ahead : 9999;
    const auto codes = submission.settings.codes(column);
    if (codes.empty())
        return;
    words_.emplace(codes);
    for (const auto& code : codes) {
        vocabulary_.add(code.label);
        for (const auto& synonym : code.synonyms)
            vocabulary_.add(synonym);
    }
}

bool CellMeaning::is_hourly() const
{
    return column_.name.find("hourly") != std::string::npos;
}

CellReading CellMeaning::nothing() const
{
    CellReading reading;
    reading.group = submission_.group_not_known;
    reading.pence = RecordColumns::no_pence;
    reading.day = RecordColumns::no_day;
    return reading;
}

CellReading CellMeaning::read(const formats::Cell& cell) const
{
    auto reading = nothing();
    if (is_formula_error(cell)) {
        reading.odd.push_back({ "formula_error", { std::string(trimmed(cell.text)) } });
        return reading;
    }
    switch (column_.type) {
    case ColumnType::Money: return read_money(cell.text);
    case ColumnType::Date: return read_day(cell);
    case ColumnType::EthnicGroup: return read_group(trimmed(cell.text));
    case ColumnType::Label: return read_label(trimmed(cell.text));
    case ColumnType::Scope:
    case ColumnType::Code:
    case ColumnType::Derived: return read_words(trimmed(cell.text));
    case ColumnType::PersonId:
    case ColumnType::Number: return reading;
    }
    return reading;
}

CellReading CellMeaning::read_money(std::string_view text) const
{
    auto pay = read_pay(text, is_hourly() ? PayBasis::Hourly : PayBasis::Annual, full_time_hours_);
    auto reading = nothing();
    reading.pence = pay.pence.value_or(RecordColumns::no_pence);
    if (!pay.finding.empty())
        reading.odd.push_back({ std::move(pay.finding), std::move(pay.details) });
    return reading;
}

CellReading CellMeaning::read_day(const formats::Cell& cell) const
{
    auto reading = nothing();
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
    reading.day = static_cast<std::int32_t>(found.date->time_since_epoch().count());
    return reading;
}

CellReading CellMeaning::read_label(std::string_view text) const
{
    auto reading = nothing();
    if (text.size() > longest_label || !is_utf8(text))
        reading.odd.push_back({ "label_too_long", {} });
    else
        reading.label = text;
    return reading;
}

CellReading CellMeaning::read_words(std::string_view text) const
{
    auto reading = nothing();
    if (text.empty())
        return reading;
    if (const auto code = words_ ? words_->find(text) : std::nullopt) {
        reading.code = static_cast<std::uint16_t>(*code + 1);
        return reading;
    }
    const bool quoted = is_quotable(column_, text, vocabulary_);
    std::vector<std::string> details;
    if (quoted)
        details.emplace_back(text);
    if (const auto other = words_ ? words_->find("other") : std::nullopt; other && column_.name == "role") {
        reading.code = static_cast<std::uint16_t>(*other + 1);
        reading.odd.push_back({ quoted ? "role_unknown" : "role_unknown_not_shown", std::move(details) });
        return reading;
    }
    details.push_back(column_.label);
    details.push_back(words_ ? words_->accepted() : std::string());
    reading.odd.push_back({ quoted ? "code_unknown" : "code_unknown_not_shown", std::move(details) });
    return reading;
}

CellReading CellMeaning::read_group(std::string_view text) const
{
    const auto resolution = submission_.resolver.resolve(text, code_list_);
    const auto& groups = submission_.standard.classification->groups;
    const bool quoted = is_quotable(column_, text, submission_.group_words);
    auto reading = nothing();
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

} // namespace wres::intake
