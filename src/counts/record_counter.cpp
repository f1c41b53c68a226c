// SPDX-License-Identifier: MIT
#include "counts/record_counter.h"

#include <algorithm>

#include "base/invariant.h"
#include "counts/breakdown_values.h"

namespace wres::counts {

using standard::ColumnType;

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

bool is_breakdown(const standard::Standard& standard, const standard::Column& column)
{
    if (column.type != ColumnType::Code && column.type != ColumnType::Derived
        && column.type != ColumnType::Label)
        return false;

    const auto asks_for_it = [&](const standard::Indicator& indicator) {
        return contains(indicator.levels, column.name) || contains(indicator.breakdowns, column.name);
    };
    return column.breakdown || std::ranges::any_of(standard.indicators, asks_for_it);
}

RecordCounter::RecordCounter(
    const standard::Standard& standard, const standard::Settings& settings, std::size_t table)
    : table_(standard.record_tables[table])
    , patterns_(standard, settings, table)
{
    for (const auto measure : patterns_.measures())
        measures_.push_back(&standard.measures[measure]);

    for (std::size_t index = 0; index < table_.columns.size(); ++index) {
        const auto& column = table_.columns[index];
        const auto codes = settings.codes(column);
        if (column.type == ColumnType::Scope) {
            for (const auto& code : codes)
                scopes_.push_back(code.id);
        }
        if (is_breakdown(standard, column))
            breakdowns_.push_back(
                { index, column.type == ColumnType::Label, values_of(column, codes), {}, {}, false, 0, 0 });
    }
    scope_supplied_.resize(scopes_.size());
}

std::vector<std::string> RecordCounter::values_of(
    const standard::Column& column, const std::vector<standard::Code>& codes)
{
    std::vector<std::string> values { std::string(not_recorded) };
    if (column.type != ColumnType::Label) {
        for (const auto& code : codes)
            values.push_back(code.label);
    }
    return values;
}

void RecordCounter::label(std::size_t column, std::uint16_t code, std::string_view words)
{
    const auto found = std::ranges::find(breakdowns_, column, &Breakdown::column);
    if (found == breakdowns_.end() || found->dropped)
        return;
    INVARIANT(code > 0, "0 is the blank cell, which has no words");
    ++found->labels_told;

    if (!is_label(words)) {
        ++found->not_shown;
        words = name_not_shown;
    }
    // Two files of one table number their labels each in its own way; the same words are the same value.
    const auto known = std::ranges::find(found->values, words);
    const auto number = static_cast<std::size_t>(known - found->values.begin());
    if (known == found->values.end()) {
        if (found->values.size() > most_labels) {
            found->dropped = true;
            found->people.clear();
            return;
        }
        found->values.emplace_back(words);
    }
    if (found->own_number.size() <= code)
        found->own_number.resize(code + std::size_t { 1 });
    found->own_number[code] = static_cast<std::uint16_t>(number);
}

void RecordCounter::supplied(std::size_t scope)
{
    INVARIANT(scope < scopes_.size(), "a scope is a code of the Scope column");
    scope_supplied_[scope] = true;
}

std::size_t RecordCounter::cell(std::size_t value, const intake::Record& record) const
{
    return (value * scopes_.size() + record.scope) * standard::most_groups + record.group;
}

void RecordCounter::count(Cells& cells, std::size_t cell, std::size_t block)
{
    if (cell >= cells.size())
        cells.resize((cell / block + 1) * block);
    ++cells[cell];
}

void RecordCounter::record(const intake::Record& record)
{
    INVARIANT(record.codes.size() == table_.columns.size(), "a record has one code a column");
    INVARIANT(record.group < standard::most_groups, "a group is a place in its classification");
    supplied(record.scope);

    const auto block = scopes_.size() * standard::most_groups;
    const auto total = cell(0, record);
    const auto pattern = patterns_.pattern_of(record.codes);
    if (totals_.size() <= pattern)
        totals_.resize(pattern + 1);
    count(totals_[pattern], total, block);

    for (auto& breakdown : breakdowns_) {
        if (breakdown.dropped)
            continue;
        std::size_t value = record.codes[breakdown.column];
        if (breakdown.is_label && value != 0) {
            INVARIANT(
                value < breakdown.own_number.size(), "intake tells a label's words before it uses its code");
            value = breakdown.own_number[value];
        }
        if (breakdown.people.size() <= pattern)
            breakdown.people.resize(pattern + 1);
        count(breakdown.people[pattern], value * block + total, block);
    }
}

namespace {

void add_block(std::vector<std::uint64_t>& to, std::size_t place, const std::uint64_t* from, std::size_t size)
{
    if (std::all_of(from, from + size, [](std::uint64_t people) { return people == 0; }))
        return;
    to.resize(std::max(to.size(), place + size));
    for (std::size_t cell = 0; cell < size; ++cell)
        to[place + cell] += from[cell];
}

} // namespace

void RecordCounter::add(BatchCounter& counted)
{
    const auto block = counted.block_;
    for (std::size_t theirs = 0; theirs < counted.patterns_; ++theirs) {
        const auto ours = patterns_.pattern_of((*counted.measures_)[theirs]);
        totals_.resize(std::max(totals_.size(), ours + 1));
        const auto* const totals = counted.totals_.data() + theirs * block;
        add_block(totals_[ours], 0, totals, block);
        for (std::size_t place = 0; place < block; ++place) {
            if (totals[place] > 0)
                supplied(place / standard::most_groups);
        }
        for (std::size_t place = 0; place < breakdowns_.size(); ++place) {
            auto& breakdown = breakdowns_[place];
            const auto& theirs_by_value = counted.breakdowns_[place];
            if (breakdown.dropped || theirs_by_value.people.empty())
                continue;
            breakdown.people.resize(std::max(breakdown.people.size(), ours + 1));
            for (std::size_t value = 0; value < theirs_by_value.room; ++value) {
                const auto from = (theirs * theirs_by_value.room + value) * block;
                if (from < theirs_by_value.people.size())
                    add_block(
                        breakdown.people[ours], value * block, theirs_by_value.people.data() + from, block);
            }
        }
    }
    counted.patterns_ = 0;
    counted.totals_.clear();
    for (auto& breakdown : counted.breakdowns_) {
        breakdown.people.clear();
        breakdown.room = 0;
    }
}

standard::GroupCounts RecordCounter::people(
    const std::vector<Cells>& by_pattern, std::size_t measure, std::size_t value, std::size_t scope) const
{
    standard::GroupCounts sum {};
    const auto first = (value * scopes_.size() + scope) * standard::most_groups;
    for (std::size_t pattern = 0; pattern < by_pattern.size(); ++pattern) {
        if (!patterns_[pattern].test(measure) || by_pattern[pattern].size() <= first)
            continue;
        for (std::size_t group = 0; group < standard::most_groups; ++group)
            sum[group] += by_pattern[pattern][first + group];
    }
    return sum;
}

bool RecordCounter::anybody(const Breakdown& breakdown, std::size_t value, std::size_t scope) const
{
    const auto first = (value * scopes_.size() + scope) * standard::most_groups;
    for (const auto& cells : breakdown.people) {
        for (std::size_t group = 0; group < standard::most_groups && first + group < cells.size(); ++group) {
            if (cells[first + group] > 0)
                return true;
        }
    }
    return false;
}

void RecordCounter::add_to(Cube& cube, const std::string& area, const std::string& period) const
{
    for (std::size_t scope = 0; scope < scopes_.size(); ++scope) {
        if (!scope_supplied_[scope])
            continue;
        for (std::size_t measure = 0; measure < measures_.size(); ++measure) {
            cube.add({ area, period, scopes_[scope], measures_[measure]->id, "", "" },
                people(totals_, measure, 0, scope));
        }
        for (const auto& breakdown : breakdowns_) {
            std::vector<std::size_t> seen;
            for (std::size_t value = 0; value < breakdown.values.size(); ++value) {
                if (anybody(breakdown, value, scope))
                    seen.push_back(value);
            }
            if (seen.empty() || seen == std::vector<std::size_t> { 0 })
                continue;
            for (const auto value : seen) {
                for (std::size_t measure = 0; measure < measures_.size(); ++measure) {
                    cube.add({ area, period, scopes_[scope], measures_[measure]->id,
                                 table_.columns[breakdown.column].name, breakdown.values[value] },
                        people(breakdown.people, measure, value, scope));
                }
            }
        }
    }
}

std::vector<RecordCounter::LabelTrouble> RecordCounter::label_troubles() const
{
    std::vector<LabelTrouble> troubles;
    for (const auto& breakdown : breakdowns_) {
        if (breakdown.dropped || breakdown.not_shown > 0)
            troubles.push_back({ breakdown.column, breakdown.dropped, breakdown.not_shown });
    }
    return troubles;
}

} // namespace wres::counts
