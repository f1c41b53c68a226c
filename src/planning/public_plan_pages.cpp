// SPDX-License-Identifier: MIT
//
// What anybody reads of a plan: the published fields of the revision that was published, and published
// numbers.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "improvement/effect_words.h"
#include "planning/effect_blocks.h"
#include "planning/field_words.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "planning/public_plan.h"

namespace wres::planning {
namespace {

using improvement::Action;
using improvement::Plan;
using improvement::Visibility;
using markup::Html;

void write_action(Html& html, const NamedCodes& codes, const PublicPlan& plan, const Action& seen,
    const service::PlanNumbers& numbers, const Result<improvement::PlanEffects>& effects)
{
    write_heading(html, seen.title);
    write_action_fields(html, codes, seen);
    for (const auto& one : seen.milestones)
        write_paragraph(html,
            fmt::format("{}, {}{}", one.what, one.due ? "due " + british_date(*one.due) : "",
                one.reached ? ", reached " + british_date(*one.reached) : ""));
    for (const auto& note : seen.notes)
        write_paragraph(
            html, fmt::format("{}, {}: {}", note.on ? british_date(*note.on) : "", note.by, note.words));
    if (!seen.so_what.empty()) {
        write_small_heading(html, "So what? What the staff network says");
        write_so_what(html, seen.so_what);
    }
    if (!service::shows_number(seen) || !effects)
        return;
    const auto found = std::ranges::find(effects->effects, seen.id, &improvement::TestedEffect::action);
    if (found == effects->effects.end())
        return;
    write_small_heading(html, "Has the number changed?");
    write_effect(html, *found);
    write_trend_values(
        html, seen, service::series_for(plan.plan, *plan.plan.action(seen.id), numbers), numbers.level());
}

void write_dashboards(Html& html, const store::PlanId& id, const Plan& seen)
{
    if (seen.priorities.empty())
        return;
    write_heading(html, "Dashboards");
    for (const auto& priority : seen.priorities)
        write_link(html, "/plans/" + id.text + "/dashboards/" + priority.id, priority.title);
}

} // namespace

Result<PublicPlan> public_plan(store::View& view, const store::PlanId& id)
{
    const auto kept = TRY(store::plan(view, id));
    const auto publications = TRY(store::plan_publications(view, id));
    const auto standing =
        std::ranges::find_if(publications, [](const store::PlanPublication& one) { return !one.ended_at; });
    if (standing == publications.end())
        return failure("store.no_such_plan", "There is no such plan, or it is no longer published.");
    PublicPlan found { TRY(store::organisation(view, kept.organisation)), *standing, {}, {} };
    const auto revisions = TRY(store::plan_revisions(view, id));
    found.history = TRY(service::history_of(revisions));
    std::erase_if(found.history.revisions,
        [&](const auto& one) { return static_cast<std::int64_t>(one.number) > standing->revision; });
    if (found.history.revisions.empty())
        return failure("store.no_such_plan", "There is no such plan, or it is no longer published.");
    found.plan = found.history.revisions.back().plan;
    return found;
}

Result<service::PlanNumbers> public_numbers(Call& call, const PublicPlan& plan)
{
    return call.store.read([&](store::View& view) {
        return service::PlanNumbers::read(
            view, call.service, plan.organisation, plan.plan.standard, service::NumbersFor::Public);
    });
}

http::Response show_public_plans(Call& call)
{
    struct Line {
        store::PlanId id;
        std::string title;
        std::string organisation;
    };
    const auto all = call.store.read([&](store::View& view) -> Result<std::vector<Line>> {
        std::vector<Line> lines;
        for (const auto& kept : TRY(store::published_plans(view))) {
            const auto plan = TRY(public_plan(view, kept.id));
            lines.push_back({ kept.id, plan.plan.title, plan.organisation.name });
        }
        return lines;
    });
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_title(html, "Published action plans");
    if (all->empty())
        write_paragraph(html, "No plan is published yet.");
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& line : *all)
        rows.push_back(
            { { .words = line.title, .path = "/plans/" + line.id.text }, { .words = line.organisation } });
    if (!rows.empty())
        write_plain_table(html, "Action plans", { "Plan", "Council" }, rows);
    return http::html_response(
        page({ "Published action plans", call.visitor(), {} }, std::move(html).fragment()));
}

http::Response show_public_plan(Call& call)
{
    const store::PlanId id { std::string(call.named.text("plan")) };
    const auto plan = call.store.read([&](store::View& view) { return public_plan(view, id); });
    if (!plan)
        return error_response(call, plan.error());
    const auto numbers = public_numbers(call, *plan);
    if (!numbers)
        return error_response(call, numbers.error());
    const auto effects = service::effects_of(plan->plan, *numbers, plan->history);
    const auto seen = improvement::seen_by(plan->plan, Visibility::Published);
    Html html;
    write_title(html, seen.title, plan->organisation.name);
    write_paragraph(html,
        fmt::format("Published {}. Numbers are those of published results; what is hidden there, so that "
                    "nobody can be identified, is not used here.",
            moment_words(plan->publication.published_at)));
    if (seen.actions.empty())
        write_paragraph(html, "No action of this plan is published.");
    const auto codes = NamedCodes::of(call.service.standards, seen.standard);
    for (const auto& action : seen.actions)
        write_action(html, codes, *plan, action, *numbers, effects);
    write_dashboards(html, id, seen);
    write_numbers_note(html, *numbers);
    Frame frame { seen.title, call.visitor(), { { "/plans", "Published action plans" } } };
    frame.shows_report = true;
    return http::html_response(page(frame, std::move(html).fragment()));
}

} // namespace wres::planning
