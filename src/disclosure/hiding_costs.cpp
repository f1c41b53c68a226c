// SPDX-License-Identifier: MIT
#include "disclosure/hiding_costs.h"

#include <algorithm>
#include <cmath>

#include "disclosure/printed_counts.h"
#include "standard/disclosure_words.h"

namespace wres::disclosure {

namespace {

using standard::HidingCost;

/// Where all counts may cost much the same, so many of them are dear together.
constexpr double many_counts = 16;

/// Of a count on its own, wherever it is printed.
double cost_of(std::uint64_t count, HidingCost::Rule rule)
{
    const auto people = static_cast<double>(count);
    switch (rule) {
    case HidingCost::Rule::Priority: break;
    case HidingCost::Rule::Count: return std::max(people, 1.0);
    case HidingCost::Rule::One: return 1;
    case HidingCost::Rule::Log: return std::log1p(people) + 1;
    }
    return 1;
}

} // namespace

std::map<std::string, HidingCosts> hiding_costs(const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Settings& settings,
    const HidingCost& rule)
{
    const auto first_definition = settings.definitions().front().id;
    std::map<std::string, HidingCosts> periods;
    visit_printed_counts(results, forms, [&](const PrintedCount& printed) {
        auto& cost = periods[printed.result.period][printed.form];
        if (rule.rule == HidingCost::Rule::Priority)
            cost += standard::part_of(rule, printed.part)
                * (printed.result.definition == first_definition ? rule.first_definition_times : 1);
    });
    if (rule.rule != HidingCost::Rule::Priority)
        for (auto& [period, costs] : periods)
            for (auto& [form, cost] : costs)
                cost = cost_of(sum_of(form, cube).value_or(0), rule.rule);
    return periods;
}

double dear_to_hide(const HidingCost& rule, const HidingCosts& costs)
{
    if (rule.rule == HidingCost::Rule::Priority)
        return rule.headline * rule.first_definition_times;
    double sum = 0;
    for (const auto& [form, cost] : costs)
        sum += cost;
    return many_counts * sum / static_cast<double>(std::max<std::size_t>(costs.size(), 1));
}

} // namespace wres::disclosure
