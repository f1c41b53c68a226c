// SPDX-License-Identifier: MIT
#include "workflow/national_release.h"

#include <algorithm>

#include <fmt/format.h>

#include "disclosure/complete_results.h"
#include "disclosure/national_gate.h"
#include "indicators/calculate.h"
#include "nation/larger_areas.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using disclosure::NationalGate;
using disclosure::SummedArea;

counts::Cube counts_of(const counts::Cube& cube, const std::string& area)
{
    auto own = cube.begun_alike();
    for (const auto& [key, people] : cube.slices_of(area))
        own.add(key, people);
    return own;
}

disclosure::Occasion occasion_for(const Basis& basis, const NationalTerms& terms, const std::string& area)
{
    disclosure::Occasion occasion;
    occasion.audience = disclosure::Audience::Public;
    occasion.profile = terms.profile;
    occasion.made_on = british_date(terms.made_on);
    for (const auto& population : basis.populations.all())
        occasion.area_names[population.area.code] = population.area.name;
    if (const auto earlier = terms.earlier.find(area); earlier != terms.earlier.end())
        occasion.earlier = earlier->second;
    return occasion;
}

/// Calculated under the area's own code, so that residents can be held against it; then named as the sum.
Result<SummedArea> summed_area(const Basis& basis, const counts::Cube& cube, const nation::LargerArea& area,
    nation::IndicatorArea of, unsigned tier)
{
    SummedArea summed { std::move(of.sum), area.code, {}, tier, {} };
    for (const auto& [period, councils] : of.councils) {
        const auto reported = static_cast<std::size_t>(std::ranges::count_if(area.councils,
            [&](const std::string& council) { return !cube.slices_of(council, period).empty(); }));
        summed.names[period] = councils == reported
            ? fmt::format("{} ({} councils)", area.name, councils)
            : fmt::format("{} ({} of {} councils)", area.name, councils, reported);
    }
    counts::Cube under_code;
    auto sum = summed.sum;
    sum.area = area.code;
    add_area_sum(under_code, cube, sum);
    summed.results = TRY(indicators::calculate(
        *basis.standard, basis.settings, basis.populations, under_code, { area.code, {} }));
    std::erase_if(summed.results.all, [&](const indicators::IndicatorResult& result) {
        return std::ranges::find(of.indicators, result.indicator) == of.indicators.end();
    });
    for (auto& result : summed.results.all)
        result.area = summed.sum.area;
    return summed;
}

} // namespace

Done release_nation(const Basis& basis, const counts::Cube& cube, const NationalTerms& terms,
    const std::function<Done(const AreaRelease&)>& take)
{
    const auto councils = councils_in(basis, cube);
    if (councils.empty())
        return failure("nation.no_councils",
            "There are no councils in these files. Give the counts of several councils: files with an area "
            "column, or .wrescube files.");
    auto gate = TRY(NationalGate::open(*basis.standard, basis.settings, terms.profile));
    counts::Cube of_councils;
    for (const auto& council : councils) {
        if (terms.go_on)
            TRY_DONE(terms.go_on());
        const auto own = counts_of(cube, council);
        const auto results = TRY(
            indicators::calculate(*basis.standard, basis.settings, basis.populations, own, { council, {} }));
        TRY_DONE(gate.judge_council(results, own, occasion_for(basis, terms, council)));
        TRY_DONE(of_councils.merge(disclosure::with_totals(own)));
    }
    std::vector<SummedArea> areas;
    const auto larger = nation::larger_areas(basis.populations, councils);
    for (const auto& area : larger)
        for (auto& of : nation::indicator_areas(*basis.standard, basis.settings, of_councils, area))
            areas.push_back(
                TRY(summed_area(basis, of_councils, area, std::move(of), &area == &larger.front() ? 1 : 0)));
    if (areas.empty())
        return failure("nation.nothing_to_add_up",
            "None of these councils has numbers for both measures of any indicator, so nothing can be added "
            "up.");
    const auto& nation = larger.front();
    const auto of_nation = gate.release_sums(areas, occasion_for(basis, terms, nation.code));
    for (const auto& council : councils) {
        const auto own = counts_of(cube, council);
        const auto results = TRY(
            indicators::calculate(*basis.standard, basis.settings, basis.populations, own, { council, {} }));
        TRY_DONE(take({ council, name_of(basis, council),
            gate.release_council(results, own, occasion_for(basis, terms, council)) }));
    }
    return take({ nation.code, nation.name, gate.with_proof(of_nation) });
}

} // namespace wres::workflow
