// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "inspection/data_table.h"
#include "inspection/printed_form.h"
#include "inspection/spreadsheet_checks.h"

namespace wres::inspection {
namespace {

/// "Sheet1", "Sheet 2", "Worksheet": what programs call a sheet.
bool is_nameless(std::string_view name)
{
    auto plain = as_identifier(name);
    std::erase_if(plain, [](char c) { return (c >= '0' && c <= '9') || c == '_'; });
    return plain == "sheet" || plain == "worksheet" || plain == "tab" || plain == "tabelle" || plain.empty();
}

void check_names(const InspectedWorkbook& workbook, Examination& examination)
{
    std::set<std::string> names;
    for (const auto& sheet : workbook.sheets) {
        examination.require("sheet.sheet_names", !is_nameless(sheet.name), place_of(sheet));
        examination.require("sheet.sheet_names_unique", names.insert(lower_case(trimmed(sheet.name))).second,
            place_of(sheet));
    }
}

void check_titles(const InspectedWorkbook& workbook, Examination& examination)
{
    std::map<std::string, std::string> titles; // to the sheet that has it
    for (const auto& sheet : workbook.sheets) {
        if (sheet.cells.empty())
            continue;
        const auto* title = sheet.at(1, 1);
        const bool has_title = title != nullptr && title->kind == SheetCellKind::Text
            && !trimmed(title->text).empty()
            && std::ranges::none_of(
                sheet.tables, [](const MarkedTable& table) { return table.range.holds(1, 1); })
            && std::ranges::none_of(
                tables_of(sheet), [](const DataTable& table) { return table.range.holds(1, 1); });
        examination.require("sheet.title_in_a1", has_title, place_of(sheet, 1, 1));
        if (!has_title)
            continue;
        const auto [same, is_new] = titles.emplace(lower_case(trimmed(title->text)), sheet.name);
        examination.require("sheet.titles_unique", is_new, place_of(sheet, 1, 1),
            is_new ? "" : fmt::format("the same title as sheet {}", same->second));
    }
}

void check_hidden(const InspectedWorkbook& workbook, Examination& examination)
{
    for (const auto& sheet : workbook.sheets) {
        examination.require("sheet.hidden_sheets", !sheet.is_hidden, place_of(sheet));
        examination.applies("sheet.hidden_rows");
        for (const auto row : sheet.hidden_rows)
            examination.fault("sheet.hidden_rows", fmt::format("{}, row {}", place_of(sheet), row));
        examination.applies("sheet.hidden_columns");
        for (const auto column : sheet.hidden_columns) {
            auto letters = cell_name(1, column);
            letters.pop_back();
            examination.fault("sheet.hidden_columns", fmt::format("{}, column {}", place_of(sheet), letters));
        }
        examination.require(
            "sheet.blank_sheets", !sheet.cells.empty() || !sheet.objects.empty(), place_of(sheet));
    }
}

/// The name of the sheet that "#'Table 1'!A1" or "#Table 1.A1" leads to.
std::string sheet_of(std::string_view target)
{
    auto place = target.substr(1);
    const auto end = place.find_last_of("!.");
    auto name = end == std::string_view::npos ? place : place.substr(0, end);
    if (name.starts_with('$'))
        name.remove_prefix(1);
    if (name.size() >= 2 && name.front() == '\'' && name.back() == '\'')
        name = name.substr(1, name.size() - 2);
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        plain += name[at];
        if (name.substr(at).starts_with("''"))
            ++at;
    }
    return plain;
}

void check_links(const InspectedWorkbook& workbook, Examination& examination)
{
    for (const auto& sheet : workbook.sheets) {
        for (const auto& link : sheet.links) {
            examination.require("sheet.link_words",
                !is_vague_link(link.words) && !trimmed(link.words).empty(),
                place_of(sheet, link.row, link.column));
            if (!link.target.starts_with('#'))
                continue;
            const auto name = sheet_of(link.target);
            const bool leads = std::ranges::any_of(workbook.sheets,
                [&](const InspectedSheet& other) { return lower_case(other.name) == lower_case(name); });
            // A name of a range, without a sheet, leads somewhere too.
            examination.require("sheet.link_targets",
                leads || link.target.find_first_of("!.") == std::string::npos,
                place_of(sheet, link.row, link.column), "leads to a sheet that is not there");
        }
    }
}

void check_outside(const InspectedWorkbook& workbook, Examination& examination)
{
    for (const auto& sheet : workbook.sheets) {
        examination.require("sheet.headers_and_footers", sheet.header_words.empty(), place_of(sheet));
        examination.require("sheet.frozen_panes", !sheet.is_frozen, place_of(sheet));
        const bool filters = sheet.has_filter
            || std::ranges::any_of(sheet.tables, [](const MarkedTable& table) { return table.has_filter; });
        examination.require("sheet.filters", !filters, place_of(sheet));
    }
}

} // namespace

void check_sheets(const InspectedWorkbook& workbook, Examination& examination)
{
    check_names(workbook, examination);
    check_titles(workbook, examination);
    check_hidden(workbook, examination);
    check_links(workbook, examination);
    check_outside(workbook, examination);
}

} // namespace wres::inspection
