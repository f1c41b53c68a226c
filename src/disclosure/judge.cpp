// SPDX-License-Identifier: MIT
#include "disclosure/judge.h"

#include <algorithm>
#include <map>

#include "base/invariant.h"
#include "disclosure/release_cells.h"
#include "protection/protect.h"

namespace wres::disclosure {

namespace {

using standard::DisclosureProfile;

/// What hiding a count costs the reader, by where it is printed: headlines are given up last, and those of
/// the definition that the settings choose after those of the others.
constexpr double headline_cost = 4096;
constexpr double composition_cost = 32;
constexpr double level_cost = 16;
constexpr double detailed_group_cost = 8;
constexpr double breakdown_cost = 4;
constexpr double first_definition_costs = 16; // times as much

/// The distinct counts of one period, each with the cost of hiding it wherever it is printed.
using Costs = std::map<CountForm, double>;

void add(Costs& costs, const CountForm& form, double cost)
{
    if (form.groups != 0)
        costs[form] += cost;
}

void add(Costs& costs, const indicators::Comparison& comparison, const ComparisonForms& forms, double cost)
{
    if (has_no_counts(comparison))
        return;
    for (const auto* side : { &forms.group, &forms.reference }) {
        add(costs, side->numerator, cost);
        add(costs, side->denominator, cost);
    }
}

void add(Costs& costs, const std::vector<indicators::Row>& rows, const std::vector<ComparisonForms>& forms,
    double cost)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        add(costs, rows[row].comparison, forms[row], cost);
}

void add(Costs& costs, const indicators::IndicatorResult& result, const ResultForms& forms, double times)
{
    add(costs, result.headline, forms.headline, times * headline_cost);
    for (const auto& left_out : forms.left_out) {
        add(costs, left_out.numerator, times * composition_cost);
        add(costs, left_out.denominator, times * composition_cost);
    }
    for (const auto& level : forms.composition)
        for (const auto* form : { &level.group, &level.reference, &level.left_out })
            add(costs, *form, times * composition_cost);
    if (!result.population.empty())
        for (const auto* form : { &forms.of_population.group, &forms.of_population.reference })
            add(costs, *form, times * composition_cost);
    add(costs, result.levels, forms.levels, times * level_cost);
    add(costs, result.groups_against_reference, forms.groups_against_reference, times * detailed_group_cost);
    add(costs, result.groups_against_others, forms.groups_against_others, times * detailed_group_cost);
    for (std::size_t row = 0; row < result.breakdowns.size(); ++row)
        add(costs, result.breakdowns[row].rows, forms.breakdowns[row], times * breakdown_cost);
}

bool is_small(std::int64_t count, const DisclosureProfile& profile)
{
    const auto threshold = static_cast<std::int64_t>(profile.threshold);
    return count < threshold && (count > 0 || (count == 0 && profile.zero_is_protected));
}

/// The forms of what was counted but has no cell of its own are zeros that everybody knows of.
void judge_known_zeros(SafeForms& judged, const Costs& costs, const ReleaseCells& cells,
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

void judge_period(SafeForms& judged, const Costs& costs, const counts::Cube& cube,
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
    problem.dear = headline_cost * first_definition_costs;
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
    const auto first_definition = settings.definitions().front().id;
    std::map<std::string, Costs> periods;
    for (std::size_t index = 0; index < forms.size(); ++index)
        add(periods[results.all[index].period], results.all[index], forms[index],
            results.all[index].definition == first_definition ? first_definition_costs : 1);
    SafeForms judged;
    for (const auto& [period, costs] : periods)
        judge_period(judged, costs, cube, standard, profile);
    return judged;
}

} // namespace wres::disclosure
