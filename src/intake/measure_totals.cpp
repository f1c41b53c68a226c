// SPDX-License-Identifier: MIT
#include "intake/measure_totals.h"

#include <algorithm>

namespace wres::intake {

MeasureTotals::MeasureTotals(const standard::Standard& standard, const standard::Settings& settings)
    : counters_(standard.record_tables.size())
{
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            if (column.type == standard::ColumnType::Scope)
                scopes_ = std::max(scopes_, column.codes.size());
        }
    }
    people_.resize(standard.measures.size() * scopes_ * standard::most_groups);
    counted_.resize(standard.measures.size() * scopes_);

    const auto table_of = [&](const standard::Measure& measure) {
        return std::ranges::find(standard.record_tables, measure.record_table, &standard::RecordTable::id);
    };
    for (std::size_t place = 0; place < standard.measures.size(); ++place) {
        const auto& measure = standard.measures[place];
        const auto table = table_of(measure);
        if (table == standard.record_tables.end())
            continue;
        const auto table_place = static_cast<std::size_t>(table - standard.record_tables.begin());

        Counter counter { place, {} };
        for (const auto& filter : measure.filters) {
            const auto column = table->find(filter.column).value();
            const auto codes = settings.codes(table->columns[column]);
            Test test { column, std::vector<bool>(codes.size() + 1) };
            for (std::size_t code = 0; code < codes.size(); ++code)
                test.takes[code + 1] =
                    std::ranges::find(filter.any_of, codes[code].id) != filter.any_of.end();
            counter.tests.push_back(std::move(test));
        }
        counters_[table_place].push_back(std::move(counter));
    }
}

void MeasureTotals::add(
    std::size_t table, std::size_t scope, standard::GroupIndex group, std::span<const std::uint16_t> codes)
{
    for (const auto& counter : counters_[table]) {
        counted_[counter.measure * scopes_ + scope] = true;
        const bool takes = std::ranges::all_of(counter.tests, [&](const Test& test) {
            return codes[test.column] < test.takes.size() && test.takes[codes[test.column]];
        });
        if (takes)
            ++people_[cell(counter.measure, scope, group)];
    }
}

void MeasureTotals::add(
    std::size_t measure, std::size_t scope, standard::GroupIndex group, std::uint64_t people)
{
    counted_[measure * scopes_ + scope] = true;
    people_[cell(measure, scope, group)] += people;
}

std::uint64_t MeasureTotals::people(std::size_t measure, std::size_t scope, standard::GroupIndex group) const
{
    return people_[cell(measure, scope, group)];
}

bool MeasureTotals::counted(std::size_t measure, std::size_t scope) const
{
    return counted_[measure * scopes_ + scope];
}

std::size_t MeasureTotals::cell(std::size_t measure, std::size_t scope, standard::GroupIndex group) const
{
    return (measure * scopes_ + scope) * standard::most_groups + group;
}

} // namespace wres::intake
