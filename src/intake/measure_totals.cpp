// SPDX-License-Identifier: MIT
#include "intake/measure_totals.h"

#include <algorithm>

namespace wres::intake {

MeasureTotals::MeasureTotals(const standard::Standard& standard, const standard::Settings& settings)
{
    for (std::size_t table = 0; table < standard.record_tables.size(); ++table) {
        for (const auto& column : standard.record_tables[table].columns) {
            if (column.type == standard::ColumnType::Scope)
                scopes_ = std::max(scopes_, column.codes.size());
        }
        tables_.push_back({ MeasurePatterns(standard, settings, table) });
    }
    for (auto& table : tables_)
        table.scopes.resize(scopes_);
    people_.resize(standard.measures.size() * scopes_ * standard::most_groups);
    counted_.resize(standard.measures.size() * scopes_);
}

void MeasureTotals::Part::count(std::span<const std::uint32_t> patterns, std::span<const std::uint8_t> scopes,
    std::span<const standard::GroupIndex> groups, std::size_t patterns_known)
{
    people_.resize(std::max(people_.size(), patterns_known * scopes_ * standard::most_groups));
    for (std::size_t row = 0; row < patterns.size(); ++row)
        ++people_[(patterns[row] * scopes_ + scopes[row]) * standard::most_groups + groups[row]];
}

void MeasureTotals::add(std::size_t table, Part& part, const MeasurePatterns& patterns)
{
    auto& counted = tables_[table];
    const auto block = scopes_ * standard::most_groups;
    for (std::size_t theirs = 0; theirs * block < part.people_.size(); ++theirs) {
        const auto ours = counted.patterns.pattern_of(patterns[theirs]);
        counted.people.resize(std::max(counted.people.size(), (ours + 1) * block));
        for (std::size_t place = 0; place < block; ++place) {
            const auto people = part.people_[theirs * block + place];
            counted.people[ours * block + place] += people;
            if (people > 0)
                counted.scopes[place / standard::most_groups] = true;
        }
    }
    part.people_.clear();
}

void MeasureTotals::add(
    std::size_t measure, std::size_t scope, standard::GroupIndex group, std::uint64_t people)
{
    counted_[measure * scopes_ + scope] = true;
    people_[cell(measure, scope, group)] += people;
}

std::uint64_t MeasureTotals::people(std::size_t measure, std::size_t scope, standard::GroupIndex group) const
{
    auto sum = people_[cell(measure, scope, group)];
    for (const auto& table : tables_) {
        const auto& measures = table.patterns.measures();
        const auto found = std::ranges::find(measures, measure);
        if (found == measures.end())
            continue;
        const auto place = static_cast<std::size_t>(found - measures.begin());
        for (std::size_t pattern = 0; cell(pattern, scope, group) < table.people.size(); ++pattern)
            sum += table.patterns[pattern].test(place) ? table.people[cell(pattern, scope, group)] : 0;
    }
    return sum;
}

bool MeasureTotals::counted(std::size_t measure, std::size_t scope) const
{
    const bool in_table = std::ranges::any_of(tables_, [&](const Table& table) {
        const auto& measures = table.patterns.measures();
        return table.scopes[scope] && std::ranges::find(measures, measure) != measures.end();
    });
    return in_table || counted_[measure * scopes_ + scope];
}

std::size_t MeasureTotals::cell(std::size_t block, std::size_t scope, standard::GroupIndex group) const
{
    return (block * scopes_ + scope) * standard::most_groups + group;
}

} // namespace wres::intake
