// SPDX-License-Identifier: MIT
//
// A plan as a spreadsheet, a file or a calendar, with as much of it as its reader may see; and back.

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/text.h"
#include "improvement/plan_file.h"
#include "improvement/plan_workbook.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/plan_copy.h"

namespace wres::planning {
namespace {

using improvement::Plan;
using improvement::PlanReading;
using markup::Html;

bool is_workbook(std::string_view name)
{
    return lower_case(name).ends_with(".xlsx");
}

http::Response import_page(Call& call, const PlanCall& plan, const std::vector<FieldError>& errors)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Send the plan as a spreadsheet", plan.plan().title);
    write_paragraph(html,
        "Download it, change it, and send it back: a workbook (.xlsx), or a TOML file. What you changed is "
        "joined with what others saved meanwhile, and what a copy does not show stays as it is. A file does "
        "not sign "
        "the plan, and cannot change a frozen baseline.");
    html.open("form",
        { { "method", "post" }, { "action", plan_path(call, plan.hand.kept.id, "import") },
            { "enctype", "multipart/form-data" }, { "novalidate", markup::present(true) } });
    write_hidden_field(html, "form_token", call.form_token);
    write_hidden_field(html, "based_on", std::to_string(plan.hand.revision.number));
    html.open("div", { { "class", "govuk-form-group" } });
    html.element("label", { { "class", "govuk-label" }, { "for", "document" } }, "The file");
    html.leaf("input",
        { { "class", "govuk-file-upload" }, { "type", "file" }, { "id", "document" }, { "name", "document" },
            { "accept", ".xlsx,.toml" } });
    html.close();
    write_button(html, "Send");
    html.close();
    auto frame = plan_frame(call, plan, "Send the plan as a spreadsheet");
    frame.has_errors = !errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

Result<PlanReading> reading_of(const service::SentFile& document)
{
    if (!is_workbook(document.name))
        return improvement::read_plan(document.content, improvement::PlanCopies::Taken);
    return improvement::read_plan_workbook(
        document.name, *bytes_of(document.content), improvement::PlanCopies::Taken);
}

/// What a file may not say: who signed, and where a number stood before the work began.
Plan without_what_a_file_may_not_say(const Plan& file, const Plan& base)
{
    auto plan = improvement::with_what_was_not_shown(file, base);
    plan.id = base.id;
    plan.council = base.council;
    for (auto& sponsor : plan.sign_offs)
        sponsor.on.reset();
    for (auto& action : plan.actions) {
        const auto* was = base.action(action.id);
        action.measure.baseline = was == nullptr ? improvement::Baseline {} : was->measure.baseline;
    }
    return plan;
}

} // namespace

http::Response send_plan_file(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto copy = call.store.read(
        [&](store::View& view) { return service::copy_for_reader(view, plan->hand, plan->reader); });
    if (!copy)
        return error_response(call, copy.error());
    auto file = service::file_of_copy(*copy, call.named.text("name"));
    return file ? http::download(std::move(file->content), file->media_type, file->name)
                : error_response(call, file.error());
}

http::Response show_import(Call& call)
{
    const auto plan = plan_call(call);
    return plan ? import_page(call, *plan, {}) : error_response(call, plan.error());
}

http::Response import_plan(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    if (call.files.empty())
        return import_page(call, *plan, { { "document", "Choose the file" } });
    const auto reading = reading_of(call.files.front());
    if (!reading)
        return import_page(call, *plan, { { "document", reading.error().message } });
    std::vector<FieldError> errors;
    for (const auto& fault : reading->faults)
        errors.push_back({ "document", fmt::format("{}: {}", fault.place, fault.sentence) });
    if (!errors.empty())
        return import_page(call, *plan, errors);
    const auto based_on =
        reading->plan->copy_of != 0 ? static_cast<std::int64_t>(reading->plan->copy_of) : form_revision(call);
    const auto base = plan_written_upon(call, plan->hand.kept.id, based_on);
    if (!base)
        return error_response(call, base.error());
    return save_and_lead_on(call, *plan, based_on, without_what_a_file_may_not_say(*reading->plan, *base),
        "Sent as a file", plan_path(call, plan->hand.kept.id));
}

} // namespace wres::planning
