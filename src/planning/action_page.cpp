// SPDX-License-Identifier: MIT
//
// One action: whether its number changed, what the network says, its target, what it is, and how it goes.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "improvement/effect_words.h"
#include "improvement/planned_target.h"
#include "planning/action_work.h"
#include "planning/effect_blocks.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/plan_sentences.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using improvement::Action;
using markup::Html;

constexpr double wanted_power = 0.8;

struct Target {
    improvement::TargetQuestion question;
    Result<improvement::TargetAnswer> answer;
};

/// The action with a baseline: its own, or, before one is frozen, where the numbers stand now.
Action with_baseline(const PlanCall& plan, const Action& action, const service::PlanNumbers& numbers)
{
    if (action.measure.baseline.frozen_on || !action.starts)
        return action;
    const auto today = std::min(workflow::today(), *action.starts);
    const auto frozen =
        improvement::with_frozen_baselines(plan.plan(), numbers.data(), today, numbers.level());
    const auto* found = frozen.action(action.id);
    return found == nullptr ? action : *found;
}

Target target_of(const PlanCall& plan, const Action& action, const service::PlanNumbers& numbers)
{
    const auto& basis = numbers.basis();
    const auto disparity = improvement::resolved(action.disparity, *basis.standard, basis.settings);
    if (!disparity)
        return { {}, std::unexpected(disparity.error()) };
    const auto question =
        improvement::target_question(plan.plan(), with_baseline(plan, action, numbers), *disparity);
    if (!question)
        return { {}, std::unexpected(question.error()) };
    return { *question,
        improvement::judge_target(*question, *action.measure.target, wanted_power, numbers.level()) };
}

/// Asked with full counts, so shown to those who work with them.
void write_target(Html& html, const PlanCall& plan, const Action& action, const service::PlanNumbers& numbers)
{
    if (!plan.reader.works || !action.measure.target)
        return;
    write_heading(html, "Could a change of this size be told from chance?");
    const auto target = target_of(plan, action, numbers);
    if (!target.answer && target.answer.error().code == "target.no_baseline")
        write_paragraph(html,
            "There are no numbers from before the work starts, so nothing can be said of the target. State a "
            "later start, or have the files of earlier years read.");
    else if (!target.answer)
        write_paragraph(html, target.answer.error().message);
    else
        write_bullets(html, service::target_sentences(action, target.question, *target.answer));
    if (!action.measure.baseline.frozen_on)
        write_paragraph(html,
            "This is reckoned from where the number stands now. Freeze the baseline before the work begins.");
}

void write_baseline(Html& html, const Action& seen)
{
    const auto& baseline = seen.measure.baseline;
    if (!baseline.frozen_on)
        return;
    write_heading(html, "Baseline");
    std::vector<std::string> periods;
    for (const auto& period : baseline.periods)
        periods.push_back(period.period);
    const auto number = baseline.value ? service::quantity_words(seen.measure.quantity,
                            statistics::EstimateWithInterval {
                                *baseline.value, { baseline.lower.value_or(0), baseline.upper.value_or(0) } })
                                       : std::string("there is no number");
    write_paragraph(html,
        fmt::format("Frozen on {}: {}{}. It is kept as it was, whatever later numbers say.",
            british_date(*baseline.frozen_on), number,
            periods.empty() ? "" : ", from " + join(periods, ", ")));
}

void write_people(Html& html, const PlanCall& plan, const Action& seen)
{
    std::vector<std::string> sentences;
    for (const auto& [what, role] : { std::pair { "Owner", &seen.owner }, { "Sponsor", &seen.sponsor } })
        if (!role->empty())
            sentences.push_back(
                fmt::format("{}: {}. {}", what, *role, service::holder_words(plan.posts, *role)));
    if (seen.owner.empty() && plan.reader.works)
        sentences.emplace_back("Nobody owns this action, so nobody will do it.");
    if (sentences.empty())
        return;
    write_heading(html, "Who answers for it");
    write_bullets(html, sentences);
}

void write_verdict(Html& html, const Result<improvement::PlanEffects>& effects, const Action& action)
{
    write_heading(html, "Has the number changed?");
    if (!effects) {
        write_inset(html, effects.error().message);
        return;
    }
    const auto found = std::ranges::find(effects->effects, action.id, &improvement::TestedEffect::action);
    if (found != effects->effects.end())
        write_effect(html, *found);
}

void write_network(Html& html, const Action& seen)
{
    write_heading(html, "So what? What the staff network says");
    write_paragraph(html,
        "Their judgement of what changed for people. It stands beside the numbers and is no part of the "
        "verdict, nor is the verdict part of it.");
    if (seen.so_what.empty())
        write_paragraph(html, "Nothing is recorded yet that you may see.");
    write_so_what(html, seen.so_what);
}

} // namespace

http::Response show_action(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto found = plan->action(call);
    if (!found)
        return error_response(call, found.error());
    const auto numbers = numbers_of(call, *plan);
    if (!numbers)
        return error_response(call, numbers.error());
    const auto& action = **found;
    const auto seen = plan->reader.seen(action);
    Html html;
    if (const auto saved = call.request.target.query.text("saved"); !saved.empty())
        write_success(html,
            saved == "joined" ? "Saved, and joined with what somebody else had saved meanwhile" : "Saved");
    write_title(html, seen.title, plan->plan().title);
    write_guide_link(html, "plans");
    if (service::shows_number(seen)) {
        write_verdict(html, service::effects_of(plan->plan(), *numbers, plan->history), action);
        write_trend(html, seen, service::series_for(plan->plan(), action, *numbers), numbers->level());
        write_numbers_note(html, *numbers);
    } else
        write_inset(
            html, "Which number this action is to change, or how success is measured, is not published.");
    write_network(html, seen);
    write_target(html, *plan, action, *numbers);
    write_baseline(html, seen);
    write_heading(html, "The action");
    write_action_fields(html, NamedCodes::of(call.service.standards, plan->plan().standard), seen);
    write_people(html, *plan, seen);
    write_work(html, call, *plan, action, seen);
    return http::html_response(page(plan_frame(call, *plan, seen.title), std::move(html).fragment()));
}

} // namespace wres::planning
