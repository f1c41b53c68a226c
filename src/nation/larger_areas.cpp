// SPDX-License-Identifier: MIT
#include "nation/larger_areas.h"

#include <algorithm>
#include <set>

#include "counts/breakdown_values.h"
#include "indicators/cube_view.h"

namespace wres::nation {
namespace {

/// Whatever is added to the code of an area, so that no area has it.
constexpr char between = '/';

bool is_recorded(const std::string& value)
{
    return value != counts::not_recorded;
}

/// Columns in which every council has words of its own.
std::set<std::string> columns_of_labels(const standard::Standard& standard)
{
    std::set<std::string> columns;
    for (const auto& table : standard.record_tables)
        for (const auto& column : table.columns)
            if (column.type == standard::ColumnType::Label)
                columns.insert(column.name);
    return columns;
}

} // namespace

std::vector<LargerArea> larger_areas(
    const standard::Populations& populations, const std::vector<std::string>& councils)
{
    std::map<std::string, LargerArea> regions;
    LargerArea nation;
    for (const auto& population : populations.all())
        if (population.area.kind == standard::AreaKind::Country)
            nation = { population.area.code, population.area.name, councils };
    for (const auto& council : councils) {
        const auto* population = populations.find(council);
        if (population == nullptr || population->area.region_code.empty())
            continue;
        const auto& code = population->area.region_code;
        auto& region = regions[code];
        const auto* of_region = populations.find(code);
        region.code = code;
        region.name = of_region == nullptr ? code : of_region->area.name;
        region.councils.push_back(council);
    }
    std::vector<LargerArea> areas;
    if (!nation.code.empty())
        areas.push_back(std::move(nation));
    for (auto& [code, region] : regions)
        areas.push_back(std::move(region));
    return areas;
}

std::vector<IndicatorArea> indicator_areas(const standard::Standard& standard,
    const standard::Settings& settings, const counts::Cube& cube, const LargerArea& area)
{
    std::set<std::string> services;
    for (const auto& scope : standard.scopes)
        services.insert(scope.counted.begin(), scope.counted.end());
    const auto own_words = columns_of_labels(standard);
    std::map<std::string, IndicatorArea> by_indicator;
    for (const auto& council : area.councils) {
        for (const auto& period : cube.periods_of(council)) {
            const indicators::CubeView view(standard, cube, council, period);
            for (const auto& indicator : standard.indicators) {
                auto& of = by_indicator[indicator.id];
                const auto before = of.sum.columns.size();
                for (const auto& service : services) {
                    const auto people = view.counts(
                        indicator.numerator, settings.denominator(indicator), { service, "", { service } });
                    if (!people)
                        continue;
                    of.sum.columns.insert({ council, period, service, "" });
                    for (const auto& [dimension, values] : people->by_dimension)
                        if (!own_words.contains(dimension)
                            && std::ranges::any_of(
                                values, [](const auto& value) { return is_recorded(value.first); }))
                            of.sum.columns.insert({ council, period, service, dimension });
                }
                of.councils[period] += of.sum.columns.size() > before ? 1U : 0U;
            }
        }
    }
    std::vector<IndicatorArea> all;
    for (const auto& indicator : standard.indicators) {
        auto& of = by_indicator[indicator.id];
        if (of.sum.columns.empty())
            continue;
        const auto same = std::ranges::find(
            all, of.sum.columns, [](const IndicatorArea& other) -> auto& { return other.sum.columns; });
        if (same != all.end()) {
            same->indicators.push_back(indicator.id);
            continue;
        }
        of.sum.area = area.code + between + indicator.id;
        of.indicators = { indicator.id };
        all.push_back(std::move(of));
    }
    return all;
}

} // namespace wres::nation
