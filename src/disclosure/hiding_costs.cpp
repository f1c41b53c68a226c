// SPDX-License-Identifier: MIT
#include "disclosure/hiding_costs.h"

namespace wres::disclosure {

namespace {

/// What hiding a count costs the reader, by where it is printed: headlines are given up last, and those of
/// the definition that the settings choose after those of the others.
constexpr double headline_cost = 4096;
constexpr double composition_cost = 32;
constexpr double level_cost = 16;
constexpr double detailed_group_cost = 8;
constexpr double breakdown_cost = 4;
constexpr double first_definition_costs = 16; // times as much

void add(HidingCosts& costs, const CountForm& form, double cost)
{
    if (form.groups != 0)
        costs[form] += cost;
}

void add(
    HidingCosts& costs, const indicators::Comparison& comparison, const ComparisonForms& forms, double cost)
{
    if (has_no_counts(comparison))
        return;
    for (const auto* side : { &forms.group, &forms.reference }) {
        add(costs, side->numerator, cost);
        add(costs, side->denominator, cost);
    }
}

void add(HidingCosts& costs, const std::vector<indicators::Row>& rows,
    const std::vector<ComparisonForms>& forms, double cost)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        add(costs, rows[row].comparison, forms[row], cost);
}

void add(
    HidingCosts& costs, const indicators::IndicatorResult& result, const ResultForms& forms, double times)
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

} // namespace

std::map<std::string, HidingCosts> hiding_costs(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const standard::Settings& settings)
{
    static_assert(dear_to_hide == headline_cost * first_definition_costs);
    const auto first_definition = settings.definitions().front().id;
    std::map<std::string, HidingCosts> periods;
    for (std::size_t index = 0; index < forms.size(); ++index)
        add(periods[results.all[index].period], results.all[index], forms[index],
            results.all[index].definition == first_definition ? first_definition_costs : 1);
    return periods;
}

} // namespace wres::disclosure
