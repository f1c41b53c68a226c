// SPDX-License-Identifier: MIT
#include "improvement/released_numbers.h"

#include <algorithm>

#include "base/csv.h"
#include "base/text.h"

namespace wres::improvement {
namespace {

using Key = ReleasedNumbers::Key;

/// "[z]" stands where there is no text.
std::string text_at(const CsvTable& table, std::size_t row, std::string_view column)
{
    const auto& text = table.at(row, column);
    return text == "[z]" ? std::string() : text;
}

/// A count; nothing when it was hidden.
std::optional<std::uint64_t> count_at(const CsvTable& table, std::size_t row)
{
    const auto number = parse_integer(table.at(row, "value"));
    return number && *number >= 0 ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

void add(std::optional<std::uint64_t>& sum, const std::optional<std::uint64_t>& count)
{
    sum = sum && count ? std::optional(*sum + *count) : std::nullopt;
}

Key headline_of(Key key)
{
    key.part = "headline";
    key.dimension.clear();
    key.row.clear();
    return key;
}

bool is_comparison(std::string_view part)
{
    return part == "headline" || part == "level" || part == "breakdown" || part == "group_against_reference";
}

std::optional<std::uint64_t>* place_of(ShownCounts& counts, std::string_view side, std::string_view measure)
{
    const bool is_numerator = measure == "numerator";
    if (!is_numerator && measure != "denominator")
        return nullptr;
    if (side == "group")
        return is_numerator ? &counts.group_numerator : &counts.group_denominator;
    if (side == "reference")
        return is_numerator ? &counts.reference_numerator : &counts.reference_denominator;
    return nullptr;
}

/// The part and row of a release that a disparity is about.
bool is_about(const Key& key, const Disparity& wanted, const ResolvedDisparity& disparity,
    const standard::Standard& standard)
{
    const auto& definitions = standard.classification->definitions;
    const bool names_definition =
        std::ranges::find(definitions, wanted.group, &standard::Definition::id) != definitions.end();
    const bool is_one_group = !wanted.group.empty() && !names_definition;
    const auto& definition = names_definition ? wanted.group : definitions.front().id;
    if (key.indicator != wanted.indicator || key.scope != wanted.scope || key.definition != definition)
        return false;
    if (is_one_group)
        return disparity.dimension.empty() && key.part == "group_against_reference"
            && key.row == wanted.group;
    if (disparity.dimension.empty())
        return key.part == "headline";
    return (key.part == "level" || key.part == "breakdown") && key.dimension == disparity.dimension
        && as_identifier(key.row) == as_identifier(disparity.value);
}

} // namespace

std::optional<indicators::FourCounts> ShownCounts::whole() const
{
    if (!group_numerator || !group_denominator || !reference_numerator || !reference_denominator)
        return std::nullopt;
    return indicators::FourCounts { *group_numerator, *group_denominator, *reference_numerator,
        *reference_denominator };
}

Result<ReleasedNumbers> ReleasedNumbers::read(std::string_view results_csv)
{
    const auto table = TRY(CsvTable::parse("results.csv", results_csv));
    for (const auto* column : { "standard", "indicator", "area", "scope", "period", "definition", "part",
             "dimension", "row", "side", "measure", "value" })
        if (!table.has(column))
            return failure("released.not_results",
                "This is not a table of results: it lacks a column. Use the results.csv of a release.");
    ReleasedNumbers numbers;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row == 0) {
            numbers.standard_ = table.at(row, "standard");
            numbers.area_ = table.at(row, "area");
        }
        const auto& part = table.at(row, "part");
        if (table.at(row, "area") != numbers.area_ || (!is_comparison(part) && part != "unknown"))
            continue;
        const Key key { table.at(row, "indicator"), table.at(row, "scope"), table.at(row, "period"),
            table.at(row, "definition"), part, text_at(table, row, "dimension"), text_at(table, row, "row") };
        const auto& measure = table.at(row, "measure");
        if (part == "unknown") {
            auto& unknown = numbers.unknown_[headline_of(key)];
            add(measure == "numerator" ? unknown.numerator : unknown.denominator, count_at(table, row));
        } else if (auto* place = place_of(numbers.counts_[key], table.at(row, "side"), measure))
            *place = count_at(table, row);
    }
    return numbers;
}

const ShownUnknown* ReleasedNumbers::unknown(const Key& key) const
{
    const auto found = key.part == "headline" ? unknown_.find(key) : unknown_.end();
    return found == unknown_.end() ? nullptr : &found->second;
}

Series series_of(const ReleasedData& data, const Disparity& wanted, const ResolvedDisparity& disparity,
    std::string_view year_ends)
{
    Series series { .area = data.numbers.area(), .counted_as = disparity.counted_as, .observations = {} };
    const auto definition = definition_fingerprint(disparity, data.standard, data.settings);
    for (const auto& [key, shown] : data.numbers.counts()) {
        const auto period = period_of(key.period, year_ends);
        const auto counts = shown.whole();
        if (!period || !counts || !is_about(key, wanted, disparity, data.standard))
            continue;
        const auto* unknown = data.numbers.unknown(key);
        const bool is_known = unknown != nullptr && unknown->numerator && unknown->denominator;
        Series one;
        one.observations.push_back({ .period = *period,
            .counts = *counts,
            .unknown_numerator = is_known ? *unknown->numerator : 0,
            .unknown_denominator = is_known ? *unknown->denominator : 0,
            .unknown_is_hidden = !is_known,
            .response = std::nullopt,
            .definition = definition,
            .counted_for = {} });
        add_periods(series, one);
    }
    return series;
}

} // namespace wres::improvement
