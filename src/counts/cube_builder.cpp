// SPDX-License-Identifier: MIT
#include "counts/cube_builder.h"

#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"
#include "counts/breakdown_values.h"
#include "counts/record_counter.h"

namespace wres::counts {

struct CubeBuilder::Counters {
    BreakdownValues values;
    std::vector<RecordCounter> by_table {};
    Cube counted {}; // what arrived as numbers
    Cube empty {}; // carries the standard and the settings
    std::map<std::string, std::size_t> not_shown {}; // counted people's values, by dimension
};

namespace {

/// The answers that the counts depend on: those that a column obeys, and the pay bands. What is done with
/// counts afterwards (which denominator, how sure an interval) can differ between councils whose counts are
/// added.
std::map<std::string, std::string> settings_used(
    const standard::Standard& standard, const standard::Settings& settings)
{
    std::map<std::string, std::string> used;
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            if (!column.setting.empty())
                used.emplace(column.setting, settings.value(column.setting));
        }
    }
    std::vector<std::string> bands;
    for (const auto& band : settings.pay_bands()) {
        bands.push_back(band.below_pence
                ? fmt::format("{} to below {} pence", band.from_pence, *band.below_pence)
                : fmt::format("{} pence and over", band.from_pence));
    }
    if (!bands.empty())
        used.emplace("pay_bands", join(bands, "; "));
    return used;
}

void report_labels(const standard::RecordTable& table, const RecordCounter& counter,
    const CubeBuilder::FindingReceiver& on_finding)
{
    for (const auto& trouble : counter.label_troubles()) {
        const auto& column = table.columns[trouble.column];
        const intake::Position position { .file = table.label, .row = 0, .column = column.name };
        if (trouble.dropped)
            on_finding({ "label_too_many", position, { column.label, fmt::format("{}", most_labels) } });
        else
            on_finding(
                { "label_not_shown", position, { column.label, fmt::format("{}", trouble.not_shown) } });
    }
}

using Counting =
    std::tuple<std::string, std::string, std::string, std::string>; // area, period, scope, measure

Counting counting_of(const SliceKey& key)
{
    return { key.area, key.period, key.scope, key.measure };
}

} // namespace

CubeBuilder::CubeBuilder(const standard::Standard& standard, const standard::Settings& settings, Place place,
    FindingReceiver on_finding)
    : standard_(standard)
    , place_(std::move(place))
    , on_finding_(std::move(on_finding))
    , counters_(std::make_unique<Counters>(BreakdownValues(standard)))
{
    for (std::size_t table = 0; table < standard.record_tables.size(); ++table)
        counters_->by_table.emplace_back(standard, settings, table);
    counters_->empty.standard_name = standard.name();
    counters_->empty.standard_checksum = standard.checksum;
    counters_->empty.settings = settings_used(standard, settings);
}

CubeBuilder::~CubeBuilder() = default;

void CubeBuilder::label(std::size_t table, std::size_t column, std::uint16_t code, std::string_view words)
{
    counters_->by_table.at(table).label(column, code, words);
}

void CubeBuilder::record(const intake::Record& record)
{
    INVARIANT(record.table < counters_->by_table.size(), "a record is of one of the standard's tables");
    counters_->by_table[record.table].record(record);
}

std::unique_ptr<intake::SinkTally> CubeBuilder::tally(std::size_t table)
{
    return std::make_unique<BatchCounter>(counters_->by_table.at(table));
}

void CubeBuilder::add(std::size_t table, intake::SinkTally& tally)
{
    counters_->by_table.at(table).add(dynamic_cast<BatchCounter&>(tally));
}

void CubeBuilder::counted(const intake::CountedPeople& people)
{
    INVARIANT(standard_.measure(people.measure) != nullptr, "intake counts only measures of the standard");
    const auto value = shown_value(people);
    if (value == name_not_shown)
        ++counters_->not_shown[std::string(people.dimension)];
    counters_->counted.add(
        {
            .area = people.area.empty() ? place_.area : std::string(people.area),
            .period = people.period.empty() ? place_.period : std::string(people.period),
            .scope = std::string(people.scope),
            .measure = std::string(people.measure),
            .dimension = std::string(people.dimension),
            .value = std::string(value),
        },
        people.group, people.people);
}

std::string_view CubeBuilder::shown_value(const intake::CountedPeople& people) const
{
    if (people.dimension.empty())
        return people.value;
    if (people.value.empty())
        return not_recorded;
    return counters_->values.allows(people.dimension, people.value) ? people.value : name_not_shown;
}

void CubeBuilder::finding(intake::Finding finding)
{
    on_finding_(std::move(finding));
}

void CubeBuilder::table_supplied(std::size_t table, std::size_t scope)
{
    counters_->by_table.at(table).supplied(scope);
}

Cube CubeBuilder::finish()
{
    auto cube = counters_->empty;
    for (std::size_t table = 0; table < counters_->by_table.size(); ++table) {
        const auto& counter = counters_->by_table[table];
        counter.add_to(cube, place_.area, place_.period);
        report_labels(standard_.record_tables[table], counter, on_finding_);
    }

    for (const auto& [dimension, times] : counters_->not_shown)
        on_finding_({ "label_not_shown", {}, { dimension, fmt::format("{}", times) } });

    std::set<Counting> from_records;
    for (const auto& [key, people] : cube.slices())
        from_records.insert(counting_of(key));
    std::set<Counting> twice;
    for (const auto& [key, people] : counters_->counted.slices()) {
        if (from_records.contains(counting_of(key)))
            twice.insert(counting_of(key));
        else
            cube.add(key, people);
    }
    for (const auto& [area, period, scope, measure] : twice) {
        on_finding_({ "counted_twice", {}, { standard_.measure(measure)->label, scope, period } });
    }
    return cube;
}

} // namespace wres::counts
