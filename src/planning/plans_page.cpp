// SPDX-License-Identifier: MIT
//
// The plans of an organisation, and beginning one.

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "improvement/due_items.h"
#include "improvement/plan_file.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/collection_work.h"
#include "service/written_text.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using improvement::Plan;
using markup::Html;

struct Overview {
    std::vector<service::PlanInHand> plans;
    service::PlanReader reader;
};

Result<Overview> overview_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Overview> {
        auto plans = TRY(service::plans_in_hand(view, call.organisation->id));
        auto reader = TRY(service::plan_reader(view, call.organisation->id, *call.person, call.roles));
        return Overview { std::move(plans), std::move(reader) };
    });
}

std::size_t overdue(const Plan& plan)
{
    const auto today = workflow::today();
    std::size_t count = 0;
    for (const auto& item : improvement::due_items(plan))
        count += item.on < today ? 1U : 0U;
    return count;
}

void write_plans(Html& html, const Call& call, const Overview& all)
{
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& one : all.plans) {
        const auto seen = all.reader.seen(one.plan);
        const auto late = overdue(seen);
        rows.push_back({ { .words = one.plan.title, .path = plan_path(call, one.kept.id) },
            { .words = std::to_string(seen.actions.size()) },
            late == 0 ? PlainCell { .words = "Nothing overdue" }
                      : PlainCell { .words = fmt::format("{} overdue", late), .tag = "red" } });
    }
    if (rows.empty())
        write_paragraph(html, "There is no plan yet.");
    else
        write_plain_table(html, "Action plans", { "Plan", "Actions", "Due" }, rows);
}

void write_start_form(Html& html, const Call& call, const std::vector<FieldError>& errors)
{
    write_heading(html, "Begin a plan");
    open_form(html, plans_path(call), call.form_token);
    write_text_field(html,
        { .id = "title",
            .label = "Title",
            .hint = "Such as Race equality action plan 2026 to 2029",
            .value = call.form.text("title") },
        errors);
    std::vector<Choice> standards;
    for (const auto& name : service::standards_to_collect_by(call.service))
        standards.push_back({ name, service::standard_words(name) });
    write_select(html, "standard", "Standard", standards, call.form.text("standard"));
    write_text_field(html,
        { .id = "year_ends",
            .label = "Day on which a year ends",
            .hint = "Month and day, on which a yearly period ends or staff are counted, such as 03-31",
            .value = call.form.text("year_ends").empty() ? "03-31" : call.form.text("year_ends") },
        errors);
    write_button(html, "Begin");
    html.close();
}

void write_calendar_form(Html& html, const Call& call)
{
    write_heading(html, "A calendar of what is due");
    write_paragraph(html,
        "A private address that a calendar can follow. It shows what you may see, and ends when you leave. "
        "Making one again ends the one before.");
    write_button_form(html, organisation_path(call.organisation->id, "calendar"), call.form_token,
        "Make the address of my calendar");
}

http::Response plans_page(Call& call, const std::vector<FieldError>& errors)
{
    const auto all = overview_of(call);
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Action plans", call.organisation->name);
    write_guide_link(html, "plans");
    write_plans(html, call, *all);
    if (all->reader.works)
        write_start_form(html, call, errors);
    write_calendar_form(html, call);
    Frame frame { "Action plans", call.visitor(), { { "/collections", "Collections" } }, !errors.empty() };
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

/// The sponsors that every plan needs; who signs is said by the posts.
std::vector<improvement::SignOff> both_sponsors()
{
    return { { "Director of Adult Social Services", "adult", {} },
        { "Director of Children's Services", "children", {} } };
}

} // namespace

http::Response show_plans(Call& call)
{
    return plans_page(call, {});
}

http::Response start_plan(Call& call)
{
    Plan plan;
    plan.title = service::written_text(call.form.text("title"));
    plan.id = as_identifier(plan.title);
    plan.council =
        call.organisation->area_code.empty() ? call.organisation->name : call.organisation->area_code;
    plan.standard = call.form.text("standard");
    plan.year_ends = service::written_text(call.form.text("year_ends"));
    plan.sign_offs = both_sponsors();
    if (plan.title.empty())
        return plans_page(call, { { "title", "Enter a title" } });
    const auto faults = service::faults_of(plan);
    if (!faults.empty())
        return plans_page(call, { { "year_ends", faults.front().sentence } });
    const auto id = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::start_plan(
            change, call.organisation->id, improvement::write_plan(plan), "The plan is begun");
    });
    return id ? http::see_other(plan_path(call, *id)) : error_response(call, id.error());
}

} // namespace wres::planning
