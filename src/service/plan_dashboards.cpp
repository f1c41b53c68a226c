// SPDX-License-Identifier: MIT
#include "service/plan_dashboards.h"

#include "base/text.h"

namespace wres::service {
namespace {

using improvement::IndicatorSeries;
using improvement::Plan;
using improvement::PlanIndicator;

std::vector<improvement::KeptValue> kept_values(const std::vector<store::IndicatorValue>& values)
{
    std::vector<improvement::KeptValue> all;
    for (const auto& one : values)
        all.push_back({ { one.indicator, one.period, one.name, parse_decimal(one.value) }, one.definition });
    return all;
}

/// What an indicator of the standard counts, as a plan's actions have it.
improvement::Action asked_of(const PlanIndicator& indicator)
{
    improvement::Action action;
    action.disparity = indicator.standard_number;
    action.measure.quantity = indicator.quantity;
    action.measure.compare_with = indicator.comparators;
    return action;
}

IndicatorSeries released_series(const Plan& plan, const PlanIndicator& indicator, const PlanNumbers& numbers)
{
    const auto action = asked_of(indicator);
    const auto data = numbers.data();
    const auto others = improvement::series_elsewhere(plan, action, data);
    return improvement::series_of_standard(indicator, improvement::own_series(plan, action, data),
        others ? *others : std::vector<improvement::Series> {}, numbers.level());
}

/// The two sides of an indicator of the standard, as its sentences call them.
std::pair<std::string, std::string> sides_of(const PlanIndicator& indicator, const PlanNumbers& numbers)
{
    if (indicator.is_own())
        return { indicator.group, indicator.reference };
    const auto& classification = *numbers.basis().standard->classification;
    const auto& group = indicator.standard_number.group;
    for (const auto& definition : classification.definitions)
        if (group.empty() || definition.id == group)
            return { definition.group_words, definition.reference_words };
    for (const auto& one : classification.groups)
        if (one.code == group)
            return { one.label, classification.definitions.front().reference_words };
    return {};
}

} // namespace

std::vector<Dashboard> dashboards_of(const Plan& plan, const PlanNumbers& numbers,
    const std::vector<store::IndicatorValue>& values, Date today)
{
    const auto kept = kept_values(values);
    std::vector<Dashboard> all;
    for (const auto& priority : plan.priorities) {
        Dashboard dashboard { priority, {} };
        for (const auto& indicator : plan.indicators) {
            if (indicator.priority != priority.id)
                continue;
            const auto series = indicator.is_own()
                ? improvement::series_of_own(indicator, kept, plan.year_ends)
                : released_series(plan, indicator, numbers);
            dashboard.tiles.push_back(improvement::dashboard_tile(
                indicator, series, sides_of(indicator, numbers), plan.year_ends, today));
        }
        all.push_back(std::move(dashboard));
    }
    return all;
}

Result<std::size_t> keep_sent_values(store::Change& change, const store::PlanId& id, const Plan& plan,
    std::string_view name, std::string_view content)
{
    const auto sent = TRY(improvement::read_sent_values(name, content, plan));
    std::vector<store::IndicatorValue> values;
    for (const auto& one : sent) {
        store::IndicatorValue value;
        value.indicator = one.indicator;
        value.period = one.period;
        value.name = one.of;
        if (one.value)
            append_number(value.value, *one.value);
        value.definition = improvement::definition_fingerprint(*plan.indicator(one.indicator));
        values.push_back(std::move(value));
    }
    TRY_DONE(store::add_indicator_values(change, id, values));
    return values.size();
}

} // namespace wres::service
