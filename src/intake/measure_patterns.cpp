// SPDX-License-Identifier: MIT
#include "intake/measure_patterns.h"

#include <algorithm>

#include "base/invariant.h"

namespace wres::intake {
namespace {

/// Kept in a table of 256 KiB; with more, each record's set is worked out.
constexpr std::size_t most_combinations = 65'536;

bool asks(const standard::Measure& measure, const standard::Column& column)
{
    return std::ranges::find(measure.filters, column.name, &standard::Filter::column)
        != measure.filters.end();
}

} // namespace

MeasurePatterns::MeasurePatterns(
    const standard::Standard& standard, const standard::Settings& settings, std::size_t table)
{
    const auto& meaning = standard.record_tables[table];
    for (std::size_t measure = 0; measure < standard.measures.size(); ++measure) {
        if (standard.measures[measure].record_table == meaning.id)
            measures_.push_back(measure);
    }
    INVARIANT(measures_.size() <= most_measures, "a table has a few measures, not hundreds");

    std::size_t combinations = 1;
    for (std::size_t place = 0; place < meaning.columns.size(); ++place) {
        const auto& column = meaning.columns[place];
        const bool asked = std::ranges::any_of(
            measures_, [&](std::size_t measure) { return asks(standard.measures[measure], column); });
        if (!asked)
            continue;
        columns_.push_back({ place, allowed_measures(standard, column, settings.codes(column)) });
        combinations = std::min(combinations * columns_.back().allowed.size(), most_combinations + 1);
    }
    if (combinations <= most_combinations)
        pattern_of_combination_.resize(combinations, none);
}

std::vector<MeasurePatterns::MeasureSet> MeasurePatterns::allowed_measures(const standard::Standard& standard,
    const standard::Column& column, const std::vector<standard::Code>& codes) const
{
    std::vector<MeasureSet> allowed(codes.size() + 1, MeasureSet().set());
    for (std::size_t place = 0; place < measures_.size(); ++place) {
        for (const auto& filter : standard.measures[measures_[place]].filters) {
            if (filter.column != column.name)
                continue;
            allowed[0].reset(place);
            for (std::size_t code = 0; code < codes.size(); ++code) {
                if (std::ranges::find(filter.any_of, codes[code].id) == filter.any_of.end())
                    allowed[code + 1].reset(place);
            }
        }
    }
    return allowed;
}

std::size_t MeasurePatterns::find_pattern(std::span<const std::uint16_t> codes, std::size_t combination)
{
    MeasureSet set;
    set.set();
    for (const auto& column : columns_) {
        const auto code = codes[column.column];
        set &= column.allowed[code < column.allowed.size() ? code : 0U];
    }
    const auto pattern = pattern_of(set);
    if (combination < pattern_of_combination_.size())
        pattern_of_combination_[combination] = static_cast<std::uint32_t>(pattern);
    return pattern;
}

std::size_t MeasurePatterns::pattern_of(const MeasureSet& set)
{
    const auto known = std::ranges::find(patterns_, set);
    const auto pattern = static_cast<std::size_t>(known - patterns_.begin());
    if (known == patterns_.end())
        patterns_.push_back(set);
    return pattern;
}

void MeasurePatterns::patterns_of(
    std::span<const std::uint16_t* const> codes, std::span<std::uint32_t> patterns)
{
    std::vector<std::uint16_t> of_row(codes.size());
    const auto take_row = [&](std::size_t row) {
        for (const auto& column : columns_)
            of_row[column.column] = codes[column.column] == nullptr ? 0 : codes[column.column][row];
    };
    std::ranges::fill(patterns, 0U);
    if (pattern_of_combination_.empty()) {
        for (std::size_t row = 0; row < patterns.size(); ++row) {
            take_row(row);
            patterns[row] = static_cast<std::uint32_t>(find_pattern(of_row, 0));
        }
        return;
    }
    for (const auto& column : columns_) {
        const auto* const of_column = codes[column.column];
        const auto most = static_cast<std::uint32_t>(column.allowed.size());
        for (std::size_t row = 0; row < patterns.size(); ++row) {
            const std::uint32_t code = of_column == nullptr ? 0U : of_column[row];
            patterns[row] = patterns[row] * most + (code < most ? code : 0U);
        }
    }
    for (std::size_t row = 0; row < patterns.size(); ++row) {
        const auto combination = patterns[row];
        patterns[row] = pattern_of_combination_[combination];
        if (patterns[row] == none) {
            take_row(row);
            patterns[row] = static_cast<std::uint32_t>(find_pattern(of_row, combination));
        }
    }
}

} // namespace wres::intake
