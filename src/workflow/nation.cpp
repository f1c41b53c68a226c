// SPDX-License-Identifier: MIT
#include "workflow/nation.h"

#include <algorithm>
#include <map>
#include <set>

#include "indicators/confidence_level.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using nation::CouncilCounts;

bool has_both_groups(const CouncilCounts& council)
{
    return council.counts.group_denominator > 0 && council.counts.reference_denominator > 0;
}

/// One indicator, service and definition over the periods.
void add_results(std::vector<NationalResult>& all, const Basis& basis, const counts::Cube& cube,
    const std::vector<std::string>& councils, const std::set<std::string>& periods, nation::Question question)
{
    const auto level = indicators::confidence_level(*basis.standard, basis.settings);
    std::vector<CouncilCounts> before;
    std::string previous_period;
    for (const auto& period : periods) {
        question.period = period;
        auto counts = nation::council_counts(*basis.standard, basis.settings, cube, councils, question);
        if (!std::ranges::any_of(counts, has_both_groups))
            continue;
        NationalResult result {
            .indicator = question.indicator.id,
            .title = question.indicator.title,
            .scope = question.scope.id,
            .scope_label = question.scope.label,
            .definition = question.definition.id,
            .definition_label = question.definition.label,
            .period = period,
            .estimate = nation::national_estimate(counts, level),
            .previous_period = previous_period,
            .change = {},
        };
        if (!previous_period.empty()) {
            if (auto change = nation::national_change(before, counts, level))
                result.change = *change;
        }
        all.push_back(std::move(result));
        before = std::move(counts);
        previous_period = period;
    }
}

/// Every indicator that has one number to pool, by service and definition, in the standard's order.
void for_each_question(const Basis& basis, auto act)
{
    for (const auto& indicator : basis.standard->indicators) {
        if (indicator.method == standard::Method::ShareByLevel)
            continue;
        for (const auto& scope : basis.standard->scopes) {
            for (const auto& definition : basis.standard->classification->definitions)
                act(nation::Question { indicator, scope, definition, {} });
        }
    }
}

std::vector<NationalResult> results_of(
    const Basis& basis, const counts::Cube& cube, const std::vector<std::string>& councils)
{
    const auto periods = cube.periods();
    std::vector<NationalResult> all;
    for_each_question(basis, [&](nation::Question question) {
        add_results(all, basis, cube, councils, periods, std::move(question));
    });
    return all;
}

/// The region a council lies in; empty when it is not known.
std::string region_of(const Basis& basis, const std::string& council)
{
    const auto* population = basis.populations.find(council);
    return population == nullptr ? std::string() : population->area.region_code;
}

/// One period's counts of every council, and what they come to together.
struct QuestionYear {
    std::string period;
    std::vector<CouncilCounts> counts;
    nation::NationalEstimate estimate;
};

/// Adds one indicator to each pack, in the latest period that its council can be compared in.
void add_pack_lines(std::vector<Pack>& packs, const Basis& basis, const counts::Cube& cube,
    const std::vector<std::string>& councils,
    const std::map<std::string, std::vector<std::string>>& by_region, nation::Question question)
{
    const auto level = indicators::confidence_level(*basis.standard, basis.settings);
    std::vector<QuestionYear> years;
    for (const auto& period : cube.periods()) {
        question.period = period;
        auto counts = nation::council_counts(*basis.standard, basis.settings, cube, councils, question);
        if (!std::ranges::any_of(counts, has_both_groups))
            continue;
        auto estimate = nation::national_estimate(counts, level);
        years.push_back({ period, std::move(counts), std::move(estimate) });
    }
    const auto reported = [](const QuestionYear& year, const std::string& area) {
        return std::ranges::any_of(year.counts,
            [&](const auto& council) { return council.area == area && has_both_groups(council); });
    };
    for (auto& pack : packs) {
        const QuestionYear* now = nullptr;
        const QuestionYear* before = nullptr;
        for (const auto& year : years) {
            if (!reported(year, pack.area))
                continue;
            before = now;
            now = &year;
        }
        if (now == nullptr)
            continue;
        const auto region = by_region.find(pack.region);
        const bool has_region = region != by_region.end() && !pack.region.empty();
        auto made = nation::council_pack(pack.area, now->counts,
            before == nullptr ? std::vector<CouncilCounts> {} : before->counts, now->estimate,
            has_region ? region->second : std::vector<std::string> {}, pack.neighbours, level);
        if (!made)
            continue;
        pack.lines.push_back({ question.indicator.id, question.indicator.title, question.scope.id,
            question.scope.label, question.definition.id, question.definition.label, now->period,
            before == nullptr ? std::string() : before->period, std::move(*made) });
    }
}

} // namespace

std::vector<std::string> neighbours_of(
    const Basis& basis, const std::string& area, const nation::NeighbourList& neighbours)
{
    if (const auto listed = neighbours.find(area); listed != neighbours.end())
        return listed->second;
    std::vector<std::string> areas;
    for (const auto& neighbour : nation::statistical_neighbours(
             basis.populations, *basis.standard->classification, area, usual_neighbours))
        areas.push_back(neighbour.area);
    return areas;
}

Result<std::vector<NationalResult>> national_results(const Basis& basis, const counts::Cube& cube)
{
    const auto councils = councils_in(basis, cube);
    if (councils.empty())
        return failure("nation.no_councils",
            "There are no councils in these files. Give the counts of several councils: files with an area "
            "column, or "
            ".wrescube files.");
    return results_of(basis, cube, councils);
}

std::vector<RegionalResults> regional_results(const Basis& basis, const counts::Cube& cube)
{
    std::map<std::string, std::vector<std::string>> by_region;
    for (const auto& council : councils_in(basis, cube)) {
        if (const auto region = region_of(basis, council); !region.empty())
            by_region[region].push_back(council);
    }
    std::vector<RegionalResults> all;
    for (const auto& [region, councils] : by_region)
        all.push_back({ region, results_of(basis, cube, councils) });
    return all;
}

std::vector<Pack> packs(const Basis& basis, const counts::Cube& cube, const std::vector<std::string>& areas,
    const nation::NeighbourList& neighbours)
{
    const auto councils = councils_in(basis, cube);
    std::map<std::string, std::vector<std::string>> by_region;
    for (const auto& council : councils)
        by_region[region_of(basis, council)].push_back(council);
    std::vector<Pack> all;
    for (const auto& area : areas)
        all.push_back({ area, region_of(basis, area), neighbours_of(basis, area, neighbours), {} });
    for_each_question(basis, [&](nation::Question question) {
        add_pack_lines(all, basis, cube, councils, by_region, std::move(question));
    });
    return all;
}

} // namespace wres::workflow
