// SPDX-License-Identifier: MIT
#include "intake/recognise_table.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"

namespace wres::intake {
namespace {

using Identifiers = std::vector<std::string>;

/// Words in the names of files and sheets, and the record table they speak of. Those of the workforce come
/// last: "staff survey" and "staff leavers" are not the staff list.
struct NameWord {
    std::string_view beginning;
    std::string_view table;
};
constexpr std::array name_words = { NameWord { "survey", "survey" }, NameWord { "leaver", "leavers" },
    NameWord { "turnover", "leavers" }, NameWord { "recruit", "recruitment" },
    NameWord { "applica", "recruitment" }, NameWord { "candidate", "recruitment" },
    NameWord { "shortlist", "recruitment" }, NameWord { "disciplin", "disciplinary" },
    NameWord { "conduct", "disciplinary" }, NameWord { "fitness", "fitness_to_practise" },
    NameWord { "ftp", "fitness_to_practise" }, NameWord { "referral", "fitness_to_practise" },
    NameWord { "cpd", "cpd" }, NameWord { "training", "cpd" }, NameWord { "learning", "cpd" },
    NameWord { "course", "cpd" } };
constexpr std::array workforce_words = { NameWord { "workforce", "workforce" },
    NameWord { "staff", "workforce" }, NameWord { "employee", "workforce" },
    NameWord { "headcount", "workforce" }, NameWord { "establishment", "workforce" },
    NameWord { "worker", "workforce" } };

std::optional<std::size_t> place_of(const standard::Standard& standard, std::string_view id)
{
    const auto found = std::ranges::find(standard.record_tables, id, &standard::RecordTable::id);
    if (found == standard.record_tables.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - standard.record_tables.begin());
}

template <typename Words>
std::set<std::size_t> tables_spoken_of(
    const standard::Standard& standard, const std::string& name, const Words& words)
{
    std::set<std::size_t> tables;
    for (const auto word : split(name, '_')) {
        for (const auto& [beginning, table] : words) {
            const auto place = place_of(standard, table);
            if (place && word.starts_with(beginning))
                tables.insert(*place);
        }
    }
    return tables;
}

bool has(const Identifiers& headings, std::string_view heading)
{
    return std::ranges::find(headings, heading) != headings.end();
}

bool has_all(const Identifiers& headings, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::all_of(wanted, [&](std::string_view heading) { return has(headings, heading); });
}

bool has_any(const Identifiers& headings, std::initializer_list<std::string_view> wanted)
{
    return std::ranges::any_of(wanted, [&](std::string_view heading) { return has(headings, heading); });
}

bool is_whole_number(std::string_view text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != ','; });
    const auto number = parse_decimal(digits);
    return number && *number >= 0;
}

/// What may stand beside the measures of a grid; anything else is about people one by one.
bool is_beside_counts(std::string_view heading)
{
    static constexpr std::array<std::string_view, 14> known = { "", "scope", "service", "service_area",
        "adult_or_children_s_services", "area", "area_code", "council", "period", "year", "collection_year",
        "breakdown", "dimension", "value" };
    return std::ranges::find(known, heading) != known.end();
}

/// Sheets that explain others, by their names.
bool is_named_as_guidance(std::string_view sheet)
{
    static constexpr std::array<std::string_view, 16> names = { "cover", "contents", "notes", "note",
        "guidance", "read_me", "readme", "instructions", "how_to_fill_this_in", "measures", "columns",
        "definitions", "lookup", "lookups", "lists", "validation" };
    return std::ranges::find(names, as_identifier(sheet)) != names.end();
}

/// A grid of counts has an ethnic group only once a scope, and numbers under its measures; records repeat
/// groups.
bool is_grid(
    const HeadingIndex& index, const Identifiers& headings, const TableBeginning& beginning, std::size_t row)
{
    std::optional<std::size_t> group_column;
    std::vector<std::size_t> measure_columns;
    std::vector<std::size_t> other_columns;
    for (std::size_t column = 0; column < headings.size(); ++column) {
        if (!group_column && (headings[column] == "ethnic_group" || headings[column] == "ethnicity"))
            group_column = column;
        else if (index.is_measure(headings[column]))
            measure_columns.push_back(column);
        else
            other_columns.push_back(column);
    }
    const bool only_of_counts = std::ranges::all_of(
        other_columns, [&](std::size_t column) { return is_beside_counts(headings[column]); });
    if (!group_column || measure_columns.empty() || !only_of_counts)
        return false;

    std::set<std::string> groups;
    for (std::size_t at = row + 1; at < beginning.rows.size(); ++at) {
        const auto& cells = beginning.rows[at].cells;
        const auto cell = [&](std::size_t column) {
            return column < cells.size() ? cells[column] : std::string();
        };
        std::string key = cell(*group_column);
        for (const auto column : other_columns)
            key += '\x1F' + cell(column);
        const bool numbers = std::ranges::all_of(measure_columns,
            [&](std::size_t column) { return cell(column).empty() || is_whole_number(cell(column)); });
        if (!numbers || !groups.insert(key).second)
            return false;
    }
    return true;
}

std::optional<TableKind> special_kind(
    const HeadingIndex& index, const Identifiers& headings, const TableBeginning& beginning, std::size_t row)
{
    if (has_all(headings, { "localestid", "uniqueworkerid", "ethnicity", "emplstatus" }))
        return TableKind::AscWdsWorkers;
    if (has(headings, "localestid") && has_any(headings, { "uniqueworkerid", "estname", "postcode" }))
        return TableKind::AscWdsOther;
    if (has_all(headings,
            { "time_period", "geographic_level", "area_code", "area_name", "role", "ethnic_group",
                "headcount" }))
        return TableKind::PublishedWorkforce;
    if (has(headings, "measure") && has_any(headings, { "ethnic_group", "ethnicity" })
        && has_any(headings, { "count", "people", "number", "headcount" }))
        return TableKind::AggregateList;
    if (is_grid(index, headings, beginning, row))
        return TableKind::AggregateGrid;
    return std::nullopt;
}

/// How well one row does as headings of each record table.
struct Fit {
    std::vector<std::set<std::size_t>> columns; // by table: columns that it names
    std::vector<std::size_t> telling; // by table: headings that only this table has
    std::size_t best {};
};

Fit fit_of(const Recognition& with, const Identifiers& headings)
{
    Fit fit { std::vector<std::set<std::size_t>>(with.standard.record_tables.size()),
        std::vector<std::size_t>(with.standard.record_tables.size()), 0 };
    for (const auto& heading : headings) {
        const auto& places = with.index.find(heading);
        for (const auto& place : places)
            fit.columns[place.table].insert(place.column);
        const bool telling = !places.empty() && std::ranges::all_of(places, [&](const auto& place) {
            return place.table == places.front().table;
        });
        if (telling)
            ++fit.telling[places.front().table];
    }
    for (const auto& columns : fit.columns)
        fit.best = std::max(fit.best, columns.size());
    return fit;
}

/// A record table needs the ethnic group, or a person who can be found in the workforce.
bool can_be(const standard::RecordTable& table, const std::set<std::size_t>& columns)
{
    const auto has_type = [&](standard::ColumnType type) {
        return std::ranges::any_of(
            columns, [&](std::size_t column) { return table.columns[column].type == type; });
    };
    if (table.id == "workforce")
        return has_type(standard::ColumnType::EthnicGroup);
    return has_type(standard::ColumnType::EthnicGroup) || has_type(standard::ColumnType::PersonId);
}

void decide(const Recognition& with, std::string_view file, const TableBeginning& beginning, const Fit& fit,
    RecognisedTable& table)
{
    const auto& tables = with.standard.record_tables;
    auto named = beginning.sheet.empty() ? std::nullopt : table_named(with.standard, beginning.sheet);
    if (!named)
        named = table_named(with.standard, file);

    std::vector<std::size_t> best;
    std::size_t best_score = 0;
    for (std::size_t place = 0; place < tables.size(); ++place) {
        if (!can_be(tables[place], fit.columns[place]))
            continue;
        const std::size_t score = 2 * fit.telling[place] + (named == place ? 3 : 0);
        if (best.empty() || score > best_score) {
            best.clear();
            best_score = score;
        }
        if (score == best_score)
            best.push_back(place);
    }
    if (best.size() == 1) {
        table.kind = TableKind::Records;
        table.record_table = best.front();
        return;
    }
    // Nothing speaks for any table: people, with what is common to all tables, are a staff list.
    const auto workforce = place_of(with.standard, "workforce");
    if (best_score == 0 && workforce && std::ranges::find(best, *workforce) != best.end()
        && fit.columns[*workforce].size() + 1 >= fit.best && fit.columns[*workforce].size() >= 3) {
        table.kind = TableKind::Records;
        table.record_table = *workforce;
        table.by_default = true;
        return;
    }
    table.kind = TableKind::Unclear;
    table.could_be = best;
}

Identifiers identifiers_of(const std::vector<std::string>& cells)
{
    Identifiers identifiers;
    for (const auto& cell : cells)
        identifiers.push_back(as_identifier(cell));
    return identifiers;
}

void take_headings(RecognisedTable& table, const TableBeginning& beginning, std::size_t place)
{
    const auto& row = beginning.rows[place];
    table.rows_above = place;
    table.heading_row = row.number;
    table.headings = row.cells;
}

} // namespace

HeadingIndex::HeadingIndex(const standard::Standard& standard, const Mappings& mappings)
{
    for (const auto& measure : standard.measures) {
        measures_.insert(measure.id);
        measures_.insert(as_identifier(measure.label));
    }
    for (std::size_t table = 0; table < standard.record_tables.size(); ++table) {
        const auto& columns = standard.record_tables[table].columns;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            std::set<std::string> names;
            if (columns[column].type != standard::ColumnType::Derived) {
                names.insert(columns[column].headings.begin(), columns[column].headings.end());
                names.insert(columns[column].name);
                names.insert(as_identifier(columns[column].label));
            }
            for (const auto& [theirs, ours] : mappings.columns) {
                if (ours == columns[column].name
                    || ours == standard.record_tables[table].id + "." + columns[column].name)
                    names.insert(as_identifier(theirs));
            }
            for (const auto& name : names)
                places_[name].push_back({ table, column });
        }
    }
}

const std::vector<HeadingIndex::Place>& HeadingIndex::find(const std::string& identifier) const
{
    static const std::vector<Place> nowhere;
    const auto found = places_.find(identifier);
    return found == places_.end() ? nowhere : found->second;
}

RecognisedTable recognise_table(
    const Recognition& with, std::string_view file, const TableBeginning& beginning)
{
    RecognisedTable table;
    if (is_named_as_guidance(beginning.sheet))
        return table;
    std::size_t best_row = 0;
    Fit best_fit;
    for (std::size_t row = 0; row < beginning.rows.size(); ++row) {
        const auto identifiers = identifiers_of(beginning.rows[row].cells);
        if (const auto kind = special_kind(with.index, identifiers, beginning, row)) {
            table.kind = *kind;
            take_headings(table, beginning, row);
            return table;
        }
        auto fit = fit_of(with, identifiers);
        if (fit.best > best_fit.best) {
            best_fit = std::move(fit);
            best_row = row;
        }
    }

    const auto mapped = with.mappings.files.find(file);
    if (mapped != with.mappings.files.end() && !beginning.rows.empty()) {
        if (const auto place = place_of(with.standard, mapped->second)) {
            table.kind = TableKind::Records;
            table.record_table = *place;
            take_headings(table, beginning, best_row);
            return table;
        }
    }
    // One word that happens to be a heading does not make a row of guidance a table.
    if (best_fit.best < 2) {
        const bool has_columns = std::ranges::any_of(beginning.rows, [](const auto& row) {
            return std::ranges::count_if(row.cells, [](const std::string& cell) { return !cell.empty(); })
                > 2;
        });
        table.kind = has_columns ? TableKind::Unclear : TableKind::NotATable;
        return table;
    }
    take_headings(table, beginning, best_row);
    decide(with, file, beginning, best_fit, table);
    return table;
}

std::optional<std::size_t> table_named(const standard::Standard& standard, std::string_view name)
{
    const auto identifier = as_identifier(name);
    for (const auto& tables : { tables_spoken_of(standard, identifier, name_words),
             tables_spoken_of(standard, identifier, workforce_words) }) {
        if (tables.size() == 1)
            return *tables.begin();
        if (tables.size() > 1)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace wres::intake
