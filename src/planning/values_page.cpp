// SPDX-License-Identifier: MIT
//
// Sending the values of a council's own indicators, and every value that was sent.

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/words_of_people.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/plan_dashboards.h"

namespace wres::planning {
namespace {

using markup::Html;

void write_own_indicators(Html& html, const improvement::Plan& plan)
{
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& indicator : plan.indicators) {
        if (!indicator.is_own())
            continue;
        auto names = indicator.comparators;
        if (!indicator.group.empty())
            names.insert(names.begin(), { indicator.group, indicator.reference });
        rows.push_back({ { .words = indicator.id }, { .words = indicator.title },
            { .words = indicator.shown_to == improvement::ShownTo::Everybody ? "Everybody" : "Inside" },
            { .words = names.empty() ? "Only the council" : join(names, ", ") } });
    }
    if (rows.empty())
        write_paragraph(
            html, "There is no indicator of your own in this plan yet. Add one to a dashboard first.");
    else
        write_plain_table(html, "Your own indicators",
            { "Name in the file", "Indicator", "Shown to", "Further names in the column of" }, rows);
}

void write_form(Html& html, const Call& call, const PlanCall& plan)
{
    html.open("form",
        { { "method", "post" }, { "action", plan_path(call, plan.hand.kept.id, "values") },
            { "enctype", "multipart/form-data" }, { "novalidate", markup::present(true) } });
    write_hidden_field(html, "form_token", call.form_token);
    html.open("div", { { "class", "govuk-form-group" } });
    html.element("label", { { "class", "govuk-label" }, { "for", "document" } }, "The file (.csv)");
    html.leaf("input",
        { { "class", "govuk-file-upload" }, { "type", "file" }, { "id", "document" }, { "name", "document" },
            { "accept", ".csv" } });
    html.close();
    write_button(html, "Send the values");
    html.close();
}

struct SentLine {
    store::IndicatorValue value;
    std::string who;
};

Result<std::vector<SentLine>> sent_lines(store::View& view, const store::PlanId& id)
{
    std::vector<SentLine> lines;
    for (auto& value : TRY(store::indicator_values(view, id))) {
        auto who = TRY(actor_words(view, value.sent_by));
        lines.push_back({ std::move(value), std::move(who) });
    }
    return lines;
}

Done write_sent(Html& html, Call& call, const PlanCall& plan)
{
    const auto all =
        TRY(call.store.read([&](store::View& view) { return sent_lines(view, plan.hand.kept.id); }));
    std::vector<std::vector<PlainCell>> rows;
    for (auto line = all.rbegin(); line != all.rend(); ++line)
        rows.push_back({ { .words = fmt::format("{}", line->value.number) },
            { .words = line->value.indicator }, { .words = line->value.period },
            { .words = line->value.name.empty() ? "The council" : line->value.name },
            { .words = line->value.value.empty() ? "Taken back" : line->value.value }, { .words = line->who },
            { .words = moment_words(line->value.sent_at) } });
    if (rows.empty())
        return {};
    write_heading(html, "Every value that was sent, the newest first");
    write_plain_table(html, "Values that were sent",
        { "Number", "Indicator", "Period", "Of", "Value", "Sent by", "Sent" }, rows);
    return {};
}

http::Response values_page(Call& call, const PlanCall& plan, const std::vector<FieldError>& errors)
{
    Html html;
    write_error_summary(html, errors);
    if (!call.request.target.query.text("saved").empty())
        write_success(html, "The values were kept");
    write_title(html, "Values of your own indicators", plan.plan().title);
    write_guide_link(html, "plans");
    write_paragraph(html,
        "A CSV file with the columns indicator, period (2026-04, 2026-Q2 or 2026, as the indicator has it), "
        "value, "
        "and of, where a value is of a side of the gap or of a comparator. Nothing is overwritten: of one "
        "period the "
        "value that came last stands, and none takes a value back.");
    write_paragraph(html,
        "These are your numbers: this service does not check that nobody can be identified from them. Do not "
        "send "
        "values about few people. Values of an indicator that everybody may see are public as soon as they "
        "are sent, "
        "once the plan is published.");
    write_own_indicators(html, plan.plan());
    write_form(html, call, plan);
    if (const auto done = write_sent(html, call, plan); !done)
        return error_response(call, done.error());
    auto frame = plan_frame(call, plan, "Values of your own indicators");
    frame.way_here.push_back({ plan_path(call, plan.hand.kept.id, "dashboards"), "Dashboards" });
    frame.has_errors = !errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

} // namespace

http::Response show_values(Call& call)
{
    const auto plan = plan_call(call);
    return plan ? values_page(call, *plan, {}) : error_response(call, plan.error());
}

http::Response send_values(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    if (call.files.empty())
        return values_page(call, *plan, { { "document", "Choose the file" } });
    const auto& file = call.files.front();
    const auto kept = call.store.change(call.occasion(), [&](store::Change& change) {
        return service::keep_sent_values(change, plan->hand.kept.id, plan->plan(), file.name, file.content);
    });
    if (kept)
        return http::see_other(plan_path(call, plan->hand.kept.id, "values?saved=yes"));
    const auto& code = kept.error().code;
    if (code == "series.faulty" || code.starts_with("csv."))
        return values_page(call, *plan, { { "document", kept.error().message } });
    return error_response(call, kept.error());
}

} // namespace wres::planning
