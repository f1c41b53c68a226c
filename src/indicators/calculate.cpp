// SPDX-License-Identifier: MIT
#include "indicators/calculate.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "indicators/cube_view.h"
#include "indicators/indicator_result.h"

namespace wres::indicators {

namespace {

void add_area(std::vector<IndicatorResult>& all, const standard::Standard& standard,
    const standard::Settings& settings, const counts::Cube& cube, const std::string& area,
    const std::string& period, ResultMaker& maker)
{
    const CubeView view(standard, cube, area, period);
    for (const auto& scope : standard.scopes) {
        for (const auto& indicator : standard.indicators) {
            const auto counts = view.counts(indicator.numerator, settings.denominator(indicator), scope);
            for (const auto& definition : standard.classification->definitions)
                all.push_back(maker.make(indicator, { area, period, scope, definition }, counts));
        }
    }
}

} // namespace

Result<Results> calculate(const standard::Standard& standard, const standard::Settings& settings,
    const standard::Populations& populations, const counts::Cube& cube, const Question& question)
{
    const auto periods = cube.periods_of(question.council);
    if (periods.empty()) {
        return failure("calculate.no_such_council",
            fmt::format("There are no counts for {}. Name an area as the counts do.", question.council));
    }

    const auto* population = populations.find(question.council);
    Results results {
        .standard_name = standard.name(),
        .standard_checksum = standard.checksum,
        .council = question.council,
        .council_name = population == nullptr ? question.council : population->area.name,
        .periods = { periods.begin(), periods.end() },
        .all = {},
    };
    std::vector<std::string> areas { question.council };
    std::ranges::copy_if(question.comparators, std::back_inserter(areas),
        [&](const std::string& area) { return !cube.slices_of(area).empty(); });

    ResultMaker maker(standard, settings, populations);
    for (const auto& area : areas) {
        for (const auto& period : results.periods)
            add_area(results.all, standard, settings, cube, area, period, maker);
    }
    return results;
}

} // namespace wres::indicators
