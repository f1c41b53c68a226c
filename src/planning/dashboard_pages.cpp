// SPDX-License-Identifier: MIT
//
// Dashboards: a page a priority, for those inside and for anybody.

#include <algorithm>

#include <fmt/format.h>

#include "frame/guide.h"
#include "planning/dashboard_blocks.h"
#include "planning/effect_blocks.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "planning/public_plan.h"
#include "service/service.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using markup::Html;
using service::Dashboard;

constexpr std::string_view question = "What does the council look like today?";

const Dashboard* dashboard_named(const std::vector<Dashboard>& all, std::string_view priority)
{
    const auto found =
        std::ranges::find_if(all, [&](const Dashboard& one) { return one.priority.id == priority; });
    return found == all.end() ? nullptr : &*found;
}

Error no_dashboard()
{
    return { "store.no_such_dashboard",
        "There is no such dashboard, or none of it may be shown. Go back to the plan." };
}

void write_one_page(
    Html& html, const Dashboard& dashboard, const improvement::Plan& plan, std::string_view caption)
{
    write_title(html, dashboard.priority.title, caption);
    write_paragraph(html, dashboard.priority.definition);
    write_heading(html, question);
    if (dashboard.tiles.empty())
        write_paragraph(html, "There is no indicator on this dashboard yet.");
    write_dashboard(html, dashboard, plan);
}

void write_work(Html& html, const Call& call, const PlanCall& plan, const Dashboard& dashboard)
{
    if (!plan.reader.works)
        return;
    html.open("div", { { "class", "govuk-!-display-none-print" } });
    write_bullets(html, wanted_corrections({ dashboard }, plan.plan()));
    write_heading(html, "Work on this dashboard");
    for (const auto& tile : dashboard.tiles)
        write_link(html, plan_path(call, plan.hand.kept.id, "indicators/" + tile.indicator.id + "/change"),
            "Change: " + tile.indicator.title);
    write_link(html, plan_path(call, plan.hand.kept.id, "indicators/new?priority=" + dashboard.priority.id),
        "Add an indicator");
    write_link(html, plan_path(call, plan.hand.kept.id, "priorities/" + dashboard.priority.id + "/change"),
        "Change the title and definition of the dashboard");
    html.close();
}

} // namespace

http::Response show_dashboards(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto seen = plan->reader.seen(plan->plan());
    Html html;
    write_title(html, "Dashboards", plan->plan().title);
    write_guide_link(html, "plans");
    write_paragraph(html,
        "A small set of high-level indicators, a page a priority: each a plain sentence with its direction, "
        "a few "
        "dated values, the gap, and where the number is from.");
    if (seen.priorities.empty())
        write_paragraph(html, "There is no dashboard yet that you may see.");
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& priority : seen.priorities)
        rows.push_back({ { .words = priority.title,
                             .path = plan_path(call, plan->hand.kept.id, "dashboards/" + priority.id) },
            { .words = priority.definition } });
    if (!rows.empty())
        write_plain_table(html, "Dashboards of the plan", { "Priority", "What it is about" }, rows);
    if (plan->reader.works) {
        write_link(html, plan_path(call, plan->hand.kept.id, "priorities/new"), "Add a dashboard");
        write_link(html, plan_path(call, plan->hand.kept.id, "values"), "Send values of your own indicators");
    }
    return http::html_response(page(plan_frame(call, *plan, "Dashboards"), std::move(html).fragment()));
}

http::Response show_dashboard(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto numbers = numbers_of(call, *plan);
    if (!numbers)
        return error_response(call, numbers.error());
    const auto seen = plan->reader.seen(plan->plan());
    const auto all = dashboards_for(call, *plan, seen, *numbers);
    if (!all)
        return error_response(call, all.error());
    const auto* dashboard = dashboard_named(*all, call.named.text("priority"));
    if (dashboard == nullptr)
        return error_response(call, no_dashboard());
    Html html;
    if (!call.request.target.query.text("saved").empty())
        write_success(html, "Saved");
    write_one_page(html, *dashboard, seen, plan->plan().title);
    write_numbers_note(html, *numbers);
    write_work(html, call, *plan, *dashboard);
    auto frame = plan_frame(call, *plan, dashboard->priority.title);
    frame.way_here.push_back({ plan_path(call, plan->hand.kept.id, "dashboards"), "Dashboards" });
    return http::html_response(page(frame, std::move(html).fragment()));
}

http::Response show_public_dashboard(Call& call)
{
    const store::PlanId id { std::string(call.named.text("plan")) };
    const auto plan = call.store.read([&](store::View& view) { return public_plan(view, id); });
    if (!plan)
        return error_response(call, plan.error());
    const auto numbers = public_numbers(call, *plan);
    const auto values = call.store.read([&](store::View& view) { return store::indicator_values(view, id); });
    if (!numbers || !values)
        return error_response(call, numbers ? values.error() : numbers.error());
    const auto seen = improvement::seen_by(plan->plan, improvement::Visibility::Published);
    const auto all = service::dashboards_of(seen, *numbers, *values, workflow::today());
    const auto* dashboard = dashboard_named(all, call.named.text("priority"));
    if (dashboard == nullptr)
        return error_response(call, no_dashboard());
    Html html;
    write_one_page(html, *dashboard, seen, plan->organisation.name);
    write_numbers_note(html, *numbers);
    Frame frame { dashboard->priority.title, call.visitor(), { { "/plans", "Published action plans" } } };
    frame.way_here.push_back({ "/plans/" + id.text, seen.title });
    frame.shows_report = true;
    return http::html_response(page(frame, std::move(html).fragment()));
}

} // namespace wres::planning
