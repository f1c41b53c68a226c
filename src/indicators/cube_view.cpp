// SPDX-License-Identifier: MIT
#include "indicators/cube_view.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <set>

#include "base/text.h"
#include "counts/breakdown_values.h"
#include "indicators/reasons.h"
#include "language/phrase.h"

namespace wres::indicators {

namespace {

bool nobody(const standard::GroupCounts& people)
{
    return people == standard::GroupCounts {};
}

standard::GroupCounts added(const standard::GroupCounts& first, const standard::GroupCounts& second)
{
    auto sum = first;
    std::ranges::transform(sum, second, sum.begin(), std::plus());
    return sum;
}

void add_values(std::map<std::string, standard::GroupCounts>& sum,
    const std::map<std::string, standard::GroupCounts>& by_value)
{
    for (const auto& [value, people] : by_value)
        sum[value] = added(sum[value], people);
}

std::uint64_t everybody(const standard::GroupCounts& people)
{
    return std::accumulate(people.begin(), people.end(), std::uint64_t { 0 });
}

/// An aggregate return may give a measure by pay band and no total: the breakdown with most people has
/// everybody.
standard::GroupCounts largest_sum(
    const std::map<std::string, std::map<std::string, standard::GroupCounts>>& by_dimension)
{
    standard::GroupCounts largest {};
    for (const auto& [dimension, by_value] : by_dimension) {
        standard::GroupCounts sum {};
        for (const auto& [value, people] : by_value)
            sum = added(sum, people);
        if (everybody(sum) > everybody(largest))
            largest = sum;
    }
    return largest;
}

/// The label of a code of the Scope column: "adult" is "Adult social care".
std::string service_label(const standard::Standard& standard, const std::string& scope)
{
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            if (column.type != standard::ColumnType::Scope)
                continue;
            const auto code = std::ranges::find(column.codes, scope, &standard::Code::id);
            if (code != column.codes.end())
                return code->label;
        }
    }
    return scope;
}

NotCalculable why_missing(const standard::Standard& standard, const std::string& measure_id,
    const std::vector<std::string>& services)
{
    const auto* measure = standard.measure(measure_id);
    if (measure == nullptr)
        return reasons::unknown_measure(measure_id);

    std::vector<std::string> labels;
    for (const auto& service : services)
        labels.push_back(language::known_phrase(service_label(standard, service)));
    std::vector<std::string> files;
    for (const auto& counted : standard.counted_measures(measure_id)) {
        const auto* part = standard.measure(counted);
        const auto* table = part == nullptr ? nullptr : standard.record_table(part->record_table);
        if (table != nullptr && std::ranges::find(files, table->label) == files.end())
            files.push_back(table->label);
    }
    return reasons::not_supplied(measure->label, language::list_phrase(labels), join(files, "' and '"));
}

} // namespace

CubeView::CubeView(const standard::Standard& standard, const counts::Cube& cube, const std::string& area,
    const std::string& period)
    : standard_(standard)
{
    std::set<std::string> scopes;
    for (const auto& [key, people] : cube.slices_of(area, period)) {
        scopes.insert(key.scope);
        auto& measure = measures_[{ key.scope, key.measure }];
        if (key.dimension.empty())
            measure.total = people;
        else
            measure.by_dimension[key.dimension][key.value] = people;
        measure.has_total = measure.has_total || key.dimension.empty();
    }
    for (auto& [key, measure] : measures_) {
        if (!measure.has_total)
            measure.total = largest_sum(measure.by_dimension);
    }
    for (const auto& scope : scopes) {
        for (const auto& measure : standard.measures) {
            if (!measure.sum_of.empty())
                add_sum(scope, measure);
        }
    }
}

void CubeView::add_sum(const std::string& scope, const standard::Measure& measure)
{
    std::vector<const MeasureCounts*> parts;
    for (const auto& part : measure.sum_of)
        parts.push_back(find(scope, part));
    if (std::ranges::find(parts, nullptr) != parts.end())
        return;

    MeasureCounts sum;
    for (const auto* part : parts) {
        sum.total = added(sum.total, part->total);
        for (const auto& [dimension, by_value] : part->by_dimension)
            add_values(sum.by_dimension[dimension], by_value);
    }
    // A breakdown of the sum needs that of every part that has people.
    std::erase_if(sum.by_dimension, [&](const auto& entry) {
        return std::ranges::any_of(parts, [&](const MeasureCounts* part) {
            return !nobody(part->total) && !part->by_dimension.contains(entry.first);
        });
    });
    measures_[{ scope, measure.id }] = std::move(sum);
}

const CubeView::MeasureCounts* CubeView::find(const std::string& scope, const std::string& measure) const
{
    const auto found = measures_.find({ scope, measure });
    return found == measures_.end() ? nullptr : &found->second;
}

void CubeView::add_service(
    IndicatorCounts& sum, const MeasureCounts& numerator, const MeasureCounts& denominator)
{
    sum.total.add({ numerator.total, denominator.total });
    for (auto& [dimension, by_value] : sum.by_dimension) {
        const auto numerators = numerator.by_dimension.find(dimension);
        const auto denominators = denominator.by_dimension.find(dimension);
        const bool known = denominators != denominator.by_dimension.end()
            && (numerators != numerator.by_dimension.end() || nobody(numerator.total));
        if (!known) {
            by_value[std::string(counts::not_recorded)].add({ numerator.total, denominator.total });
            continue;
        }
        for (const auto& [value, people] : denominators->second)
            by_value[value].add({ {}, people });
        if (numerators == numerator.by_dimension.end())
            continue;
        for (const auto& [value, people] : numerators->second)
            by_value[value].add({ people, {} });
    }
}

Calculable<IndicatorCounts> CubeView::counts(
    const std::string& numerator, const std::string& denominator, const standard::ReportingScope& scope) const
{
    for (const auto& measure : { denominator, numerator }) {
        std::vector<std::string> missing;
        std::ranges::copy_if(scope.counted, std::back_inserter(missing),
            [&](const std::string& service) { return find(service, measure) == nullptr; });
        if (!missing.empty())
            return std::unexpected(why_missing(standard_, measure, missing));
    }

    IndicatorCounts sum;
    for (const auto& service : scope.counted) {
        for (const auto& [dimension, by_value] : find(service, denominator)->by_dimension)
            sum.by_dimension[dimension];
    }
    for (const auto& service : scope.counted)
        add_service(sum, *find(service, numerator), *find(service, denominator));
    return sum;
}

} // namespace wres::indicators
