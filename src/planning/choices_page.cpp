// SPDX-License-Identifier: MIT
//
// What to act on: the findings of the collections, each with the themes it belongs to, worst first.

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "frame/guide.h"
#include "improvement/quantity_estimate.h"
#include "improvement/themes.h"
#include "planning/effect_blocks.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/plan_sentences.h"
#include "service/service.h"

namespace wres::planning {
namespace {

using improvement::Action;
using improvement::Quantity;
using markup::Html;

/// One disparity of the newest period.
struct Disparity {
    const standard::Indicator* indicator {};
    const standard::ReportingScope* scope {};
    std::string period;
    statistics::EstimateWithInterval ratio;
    bool is_adverse {}; // by more than chance
    double distance {}; // from no difference, on the adverse side, on the scale of logs
};

bool is_higher_worse(const standard::Indicator& indicator)
{
    return indicator.adverse == standard::Adverse::Higher;
}

std::optional<Disparity> choice_of(const PlanCall& plan, const service::PlanNumbers& numbers,
    const standard::Indicator& indicator, const standard::ReportingScope& scope)
{
    Action action;
    action.id = "asked";
    action.disparity = { indicator.id, "", scope.id, "" };
    auto asked = plan.plan();
    asked.actions = { action };
    const auto series = improvement::own_series(asked, action, numbers.data());
    if (series.observations.empty())
        return std::nullopt;
    const auto& newest = series.observations.back();
    const auto ratio =
        improvement::quantity_estimate(Quantity::LikelihoodRatio, newest.counts, numbers.level());
    if (!ratio || ratio->value <= 0)
        return std::nullopt;
    const bool is_higher = is_higher_worse(indicator);
    const bool is_adverse = is_higher ? ratio->interval.lower > 1 : ratio->interval.upper < 1;
    const double distance = (is_higher ? 1 : -1) * std::log(ratio->value);
    return Disparity { &indicator, &scope, newest.period.label, *ratio, is_adverse, distance };
}

std::vector<Disparity> choices_of(const PlanCall& plan, const service::PlanNumbers& numbers)
{
    std::vector<Disparity> all;
    const auto& standard = *numbers.basis().standard;
    for (const auto& indicator : standard.indicators) {
        if (indicator.method == standard::Method::ShareByLevel)
            continue; // has a ratio for each level: its action names one
        for (const auto& scope : standard.scopes)
            if (auto choice = choice_of(plan, numbers, indicator, scope))
                all.push_back(*std::move(choice));
    }
    std::ranges::stable_sort(all, [](const Disparity& left, const Disparity& right) {
        return std::pair(left.is_adverse, left.distance) > std::pair(right.is_adverse, right.distance);
    });
    return all;
}

void write_choices(Html& html, const Call& call, const PlanCall& plan, const std::vector<Disparity>& choices,
    const improvement::Themes& themes)
{
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& one : choices) {
        const auto fitting = themes.of(one.indicator->id);
        std::string names;
        for (const auto* theme : fitting)
            if (!theme->metrics.empty())
                names += (names.empty() ? "" : ", ") + theme->label;
        const auto first =
            std::ranges::find_if(fitting, [](const auto* theme) { return !theme->metrics.empty(); });
        rows.push_back({ { .words = fmt::format("{}: {}", one.indicator->id, one.indicator->title),
                             .path = plan_path(call, plan.hand.kept.id,
                                 fmt::format("actions/new?indicator={}&scope={}&chosen_on={}&theme={}",
                                     one.indicator->id, one.scope->id, one.period,
                                     first == fitting.end() ? "" : (*first)->id)) },
            { .words = one.scope->label }, { .words = one.period },
            { .words = service::quantity_words(Quantity::LikelihoodRatio, one.ratio) },
            one.is_adverse ? PlainCell { .words = "Clearly worse", .tag = "red" }
                           : PlainCell { .words = "Not clearly worse", .tag = "grey" },
            { .words = names } });
    }
    write_plain_table(html, "The disparities, the worst first",
        { "Make an action on", "Scope", "Period", "Ratio (95% interval)", "Finding", "Themes" }, rows);
}

} // namespace

http::Response show_choices(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto numbers = numbers_of(call, *plan);
    const auto themes = improvement::load_themes(call.service.standards);
    if (!numbers || !themes)
        return error_response(call, numbers ? themes.error() : numbers.error());
    const auto choices = choices_of(*plan, *numbers);
    Html html;
    write_title(html, "Choose what to act on", plan->plan().title);
    write_guide_link(html, "plans");
    write_paragraph(html,
        "A ratio of 1 means that both sides fare alike. The year whose number is the reason for an action "
        "never counts as its test: a bad year is followed by a better one by itself. It is filled in for "
        "you. Ask the staff network what lies behind a number before deciding what to do.");
    if (choices.empty())
        write_inset(
            html, "No collection has numbers yet. Send the files and have them read, then come back.");
    else
        write_choices(html, call, *plan, choices, *themes);
    write_numbers_note(html, *numbers);
    write_paragraph(html, "Themes are mapped to metrics by: " + themes->title + ".");
    return http::html_response(
        page(plan_frame(call, *plan, "Choose what to act on"), std::move(html).fragment()));
}

} // namespace wres::planning
