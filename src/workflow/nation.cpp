// SPDX-License-Identifier: MIT
#include "workflow/nation.h"

#include <algorithm>
#include <set>

#include "indicators/confidence_level.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using nation::CouncilCounts;

std::set<std::string> periods_in(const counts::Cube& cube)
{
    std::set<std::string> periods;
    for (const auto& [key, people] : cube.slices())
        periods.insert(key.period);
    return periods;
}

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

} // namespace

Result<std::vector<NationalResult>> national_results(const Basis& basis, const counts::Cube& cube)
{
    const auto councils = councils_in(basis, cube);
    if (councils.empty())
        return failure("nation.no_councils",
            "There are no councils in these files. Give the counts of several councils: files with an area "
            "column, or "
            ".wrescube files.");
    const auto periods = periods_in(cube);
    std::vector<NationalResult> all;
    for (const auto& indicator : basis.standard->indicators) {
        if (indicator.method == standard::Method::ShareByLevel)
            continue;
        for (const auto& scope : basis.standard->scopes) {
            for (const auto& definition : basis.standard->classification->definitions)
                add_results(all, basis, cube, councils, periods, { indicator, scope, definition, {} });
        }
    }
    return all;
}

} // namespace wres::workflow
