// SPDX-License-Identifier: MIT
#include "disclosure/judge.h"

#include <algorithm>
#include <map>

#include "base/invariant.h"
#include "disclosure/hiding_costs.h"
#include "disclosure/release_cells.h"
#include "protection/protect.h"

namespace wres::disclosure {

namespace {

using standard::DisclosureProfile;

bool is_small(std::int64_t count, const DisclosureProfile& profile)
{
    const auto threshold = static_cast<std::int64_t>(profile.threshold);
    return count < threshold && (count > 0 || (count == 0 && profile.zero_is_protected));
}

/// The forms of what was counted but has no cell of its own are zeros that everybody knows of.
void judge_known_zeros(SafeForms& judged, const HidingCosts& costs, const ReleaseCells& cells,
    const counts::Cube& cube, const DisclosureProfile& profile)
{
    for (const auto& [form, cost] : costs) {
        if (std::ranges::binary_search(cells.forms(), form))
            continue;
        const auto sum = sum_of(form, cube);
        if (!sum)
            continue;
        INVARIANT(*sum == 0, "a form with people in it has cells");
        if (is_small(0, profile))
            ++judged.small;
        else
            judged.safe.insert(form);
    }
}

void judge_period(SafeForms& judged, const HidingCosts& costs, const counts::Cube& cube,
    const standard::Standard& standard, const DisclosureProfile& profile)
{
    std::vector<CountForm> forms;
    for (const auto& [form, cost] : costs)
        forms.push_back(form);
    const ReleaseCells cells(forms, cube, standard);
    judge_known_zeros(judged, costs, cells, cube, profile);

    protection::ProtectionProblem problem;
    problem.system = &cells.system();
    problem.counts = cells.counts();
    problem.dear = dear_to_hide;
    problem.width = static_cast<std::int64_t>(profile.threshold);
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum) {
        problem.small.push_back(
            is_small(cells::value_of({ cells.system().sums()[sum], {} }, cells.counts()), profile) ? 1 : 0);
        problem.cost.push_back(costs.at(cells.forms()[sum]));
    }
    if (profile.complementary)
        for (auto& number : cells.numbers())
            if (is_small(cells::value_of(number, cells.counts()), profile))
                problem.sensitive.push_back(std::move(number));

    const auto protection = protect(problem, cells);
    INVARIANT(is_protected(problem, protection), "what is shown was proved safe before it is shown");
    for (std::size_t sum = 0; sum < cells.forms().size(); ++sum) {
        if (protection.shown[sum] != 0)
            judged.safe.insert(cells.forms()[sum]);
        else
            ++(problem.small[sum] != 0 ? judged.small : judged.to_protect);
    }
}

} // namespace

SafeForms safe_forms(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const counts::Cube& cube, const standard::Standard& standard, const standard::Settings& settings,
    const DisclosureProfile& profile)
{
    SafeForms judged;
    for (const auto& [period, costs] : hiding_costs(results, forms, settings))
        judge_period(judged, costs, cube, standard, profile);
    return judged;
}

} // namespace wres::disclosure
