// SPDX-License-Identifier: MIT
#include "disclosure/earlier_release.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "disclosure/form_places.h"
#include "disclosure/release.h"

namespace wres::disclosure {

namespace {

/// The columns that name a line, in the order of a key.
constexpr std::array<std::string_view, 11> key_columns { "indicator", "area", "scope", "period", "definition",
    "part", "dimension", "row", "label", "side", "measure" };

/// A text that a spreadsheet would run is led by an apostrophe, which is no part of it.
std::string_view without_guard(std::string_view cell)
{
    const bool guarded = cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t").contains(cell[1]);
    return guarded ? cell.substr(1) : cell;
}

/// As many forms as the result has counts; what they are of does not matter here.
ResultForms blank_forms(const ReleasedResult& result)
{
    ResultForms forms;
    forms.left_out.resize(result.left_out.size());
    forms.composition.resize(result.composition.size());
    forms.levels.resize(result.levels.size());
    for (const auto& breakdown : result.breakdowns)
        forms.breakdowns.emplace_back(breakdown.rows.size());
    forms.groups_against_reference.resize(result.groups_against_reference.size());
    forms.groups_against_others.resize(result.groups_against_others.size());
    return forms;
}

} // namespace

EarlierRelease earlier_release(std::string name, const Release& release)
{
    EarlierRelease earlier { std::move(name), {} };
    for (const auto& result : release.results)
        visit_places(result, blank_forms(result),
            [&](const CountForm& /*form*/, const Shown<std::uint64_t>& count, std::string key) {
                auto& known = earlier.counts[std::move(key)];
                if (count.visible())
                    known = static_cast<std::int64_t>(count.value());
            });
    return earlier;
}

Result<EarlierRelease> read_earlier_release(std::string name, std::string_view results_csv)
{
    const auto table = TRY(CsvTable::parse("results.csv of " + name, results_csv));
    const bool has_all = std::ranges::all_of(key_columns, [&](auto column) { return table.has(column); })
        && table.has("unit") && table.has("value");
    if (!has_all)
        return failure("earlier.not_results",
            fmt::format(
                "The results.csv of the earlier release {} is not a table of numbers as this program writes "
                "it. Name the folder of a public release, as it was written.",
                name));
    EarlierRelease earlier { std::move(name), {} };
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.at(row, "unit") != "people" || table.at(row, "part") == "population")
            continue;
        std::string key;
        for (const auto column : key_columns)
            key += (key.empty() ? "" : "|") + std::string(without_guard(table.at(row, column)));
        earlier.counts[std::move(key)] = parse_integer(table.at(row, "value"));
    }
    return earlier;
}

} // namespace wres::disclosure
