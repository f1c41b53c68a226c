// SPDX-License-Identifier: MIT
#include "published/audit_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/csv.h"

namespace wres::published {

namespace {

using Json = nlohmann::ordered_json;

std::string number(double value)
{
    return std::isinf(value) ? "any number" : fmt::format("{:.0f}", value);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// "between 2 and 7", "at least 3".
std::string in_words(const attack::Limits& limits)
{
    if (std::isinf(limits.upper))
        return limits.lower <= 0 ? "nothing" : "at least " + number(limits.lower);
    return fmt::format("between {} and {}", number(limits.lower), number(limits.upper));
}

std::string what_is_known(const Audit& audit, const HiddenNumber& hidden)
{
    std::string words;
    switch (hidden.known) {
    case Known::Exact: words = "exactly " + number(hidden.range.whole.lower); break;
    case Known::NotSettled:
        words = in_words(hidden.range.whole) + ", perhaps less (the search was stopped)";
        break;
    case Known::Interval:
    case Known::NotSmall:
    case Known::Safe: words = in_words(hidden.range.whole); break;
    }
    if (hidden.known_to.empty())
        return words;
    words += hidden.known == Known::Exact ? "" : "; exactly, to somebody who knows ";
    for (std::size_t member = 0; member < hidden.known_to.size(); ++member)
        words += (member == 0 ? "" : " and ") + audit.hidden[hidden.known_to[member]].places.front().labels;
    return words;
}

/// Texts of a table with every column as wide as its widest cell.
using TextRow = std::array<std::string, 5>;

/// How many characters a terminal shows: UTF-8 continuation bytes are none.
std::size_t shown_width(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

std::string aligned(const std::vector<TextRow>& rows)
{
    std::array<std::size_t, 5> widths {};
    for (const auto& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], shown_width(row[column]));
    std::string text;
    for (const auto& row : rows) {
        std::string line = " ";
        for (std::size_t column = 0; column < row.size(); ++column) {
            line += " " + row[column];
            if (column + 1 < row.size())
                line += std::string(widths[column] - shown_width(row[column]) + 1, ' ');
        }
        text += line + "\n";
    }
    return text;
}

std::string where(const PrintedPlace& place)
{
    return place.sheet.empty() ? place.file : place.file + ", " + place.sheet;
}

bool is_open(const HiddenNumber& hidden)
{
    return is_uncovered(hidden.known) || !hidden.known_to.empty();
}

std::string table_of(const Audit& audit, bool open)
{
    std::vector<TextRow> rows { { "where", "row, column", "number", "printed", "known" } };
    for (const auto& hidden : audit.hidden)
        if (is_open(hidden) == open)
            for (const auto& place : hidden.places)
                rows.push_back({ where(place), fmt::format("{}, {}", place.row, place.column), place.labels,
                    place.printed, what_is_known(audit, hidden) });
    return rows.size() == 1 ? "" : aligned(rows);
}

std::string conclusion(const Audit& audit)
{
    if (audit.hidden.empty())
        return "Nothing is hidden in these files, so there is nothing to uncover.\n";
    const auto uncovered = static_cast<std::size_t>(std::ranges::count_if(audit.hidden, is_open));
    const auto all = counted(audit.hidden.size(), "number is", "numbers are");
    const auto rule =
        fmt::format("A hidden number is safe when it could be any of a range at least {:.0f} wide, or "
                    "anything that its own symbol says; or when it is known only to be {:.0f} or more.",
            audit.threshold, audit.threshold);
    if (uncovered == 0)
        return fmt::format("{} hidden, and none can be uncovered from these files. {}\n", all, rule);
    return fmt::format(
        "{} hidden, and {} be uncovered by anybody who has these files, {} of them exactly. {}\n"
        "What is published cannot be taken back, but the next edition can hide more: at least one "
        "further number in every line that gives one away. Then run this again.\n",
        all, counted(uncovered, "can", "can"), audit.count(Known::Exact), rule);
}

Json number_json(double value)
{
    return std::isinf(value) ? Json(nullptr) : Json(static_cast<std::int64_t>(value));
}

} // namespace

std::string_view code_of(Known known)
{
    switch (known) {
    case Known::Exact: return "exact";
    case Known::Interval: return "interval";
    case Known::NotSettled: return "not_settled";
    case Known::NotSmall: return "not_small";
    case Known::Safe: return "safe";
    }
    return "";
}

std::string audit_text(const Audit& audit)
{
    auto text = conclusion(audit);
    if (const auto uncovered = table_of(audit, true); !uncovered.empty())
        text += "\nUncovered:\n" + uncovered;
    if (const auto hidden = table_of(audit, false); !hidden.empty())
        text += "\nStill hidden:\n" + hidden;
    if (!audit.assumptions.empty() || audit.contradicts)
        text += "\nTaken for granted:\n";
    if (audit.contradicts)
        text += "  - The files contradict each other, so each table was attacked alone.\n";
    for (const auto& assumption : audit.assumptions)
        text += fmt::format("  - {}{}: {}\n", assumption.file,
            assumption.sheet.empty() ? "" : ", " + assumption.sheet, assumption.sentence);
    return text;
}

std::string audit_csv(const Audit& audit)
{
    std::string csv = "file,sheet,row,column,number,printed,known,lower,upper,known_to\n";
    for (const auto& hidden : audit.hidden) {
        std::string known_to;
        for (const auto member : hidden.known_to)
            known_to += (known_to.empty() ? "" : "; ") + audit.hidden[member].places.front().labels;
        const auto upper = std::isinf(hidden.range.whole.upper) ? "" : number(hidden.range.whole.upper);
        for (const auto& place : hidden.places)
            csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", csv_cell(place.file), csv_cell(place.sheet),
                place.row, place.column, csv_cell(place.labels), csv_cell(place.printed),
                code_of(hidden.known), number(hidden.range.whole.lower), upper, csv_cell(known_to));
    }
    return csv;
}

std::string audit_json(const Audit& audit)
{
    auto cells = Json::array();
    for (const auto& hidden : audit.hidden) {
        auto places = Json::array();
        for (const auto& place : hidden.places)
            places.push_back({ { "file", place.file }, { "sheet", place.sheet }, { "row", place.row },
                { "column", place.column }, { "number", place.labels }, { "printed", place.printed } });
        auto known_to = Json::array();
        for (const auto member : hidden.known_to)
            known_to.push_back(audit.hidden[member].places.front().labels);
        cells.push_back({ { "places", places }, { "known", code_of(hidden.known) },
            { "lower", number_json(hidden.range.whole.lower) },
            { "upper", number_json(hidden.range.whole.upper) }, { "known_to", known_to } });
    }
    auto assumptions = Json::array();
    for (const auto& assumption : audit.assumptions)
        assumptions.push_back({ { "file", assumption.file }, { "sheet", assumption.sheet },
            { "sentence", assumption.sentence } });
    auto summary = Json::object();
    for (const auto known :
        { Known::Exact, Known::Interval, Known::NotSettled, Known::NotSmall, Known::Safe })
        summary[std::string(code_of(known))] = audit.count(known);
    const Json json = { { "format", "wres-attack/1" }, { "threshold", audit.threshold },
        { "shown", audit.shown }, { "hidden", audit.hidden.size() },
        { "uncovered", audit.anything_uncovered() }, { "summary", summary },
        { "each_table_alone", audit.contradicts }, { "numbers", cells }, { "assumptions", assumptions } };
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace wres::published
