// SPDX-License-Identifier: MIT
//
// Changing what is said of a plan as a whole: title, dates, sponsors.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/plan_fields.h"
#include "planning/field_words.h"
#include "planning/plan_call.h"
#include "service/written_text.h"

namespace wres::planning {
namespace {

using improvement::Plan;
using markup::Html;

constexpr std::array keys { "title", "starts", "ends", "year_ends", "also_councils", "false_discovery" };

struct Sponsor {
    std::string_view service;
    std::string_view id;
    std::string_view label;
};
constexpr std::array sponsors { Sponsor { "adult", "sponsor_adult", "Post that signs for adults’ services" },
    Sponsor { "children", "sponsor_children", "Post that signs for children’s services" } };

const improvement::Field<Plan>& field_of(std::string_view key)
{
    return *std::ranges::find(improvement::plan_fields(), key, &improvement::Field<Plan>::key);
}

std::string sponsor_of(const Plan& plan, std::string_view service)
{
    const auto found = std::ranges::find(plan.sign_offs, service, &improvement::SignOff::service);
    return found == plan.sign_offs.end() ? std::string() : found->role;
}

http::Response form_page(Call& call, const PlanCall& plan, const Plan& shown, std::int64_t based_on,
    const std::vector<FieldError>& errors)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Change the plan", plan.plan().title);
    open_form(html, plan_path(call, plan.hand.kept.id, "change"), call.form_token);
    write_hidden_field(html, "based_on", std::to_string(based_on));
    for (const auto* key : keys) {
        const auto& field = field_of(key);
        auto copy = shown;
        const auto slot = field.slot(copy);
        const auto value = join(improvement::texts_of(slot), "\n");
        if (improvement::is_list(slot))
            write_text_area(html,
                { .id = key, .label = field.label, .hint = "One a line.", .rows = 3, .value = value },
                errors);
        else
            write_text_field(
                html, { .id = key, .label = field.label, .hint = field.guidance, .value = value }, errors);
    }
    for (const auto& sponsor : sponsors) {
        const auto post = sponsor_of(shown, sponsor.service);
        write_text_field(html,
            { .id = sponsor.id,
                .label = sponsor.label,
                .hint = "As it stands in the list of posts. Only whoever holds it can sign.",
                .value = post },
            errors);
    }
    write_text_field(html,
        { .id = "note", .label = "What is changed, and why", .hint = "Kept in the history.", .value = "" },
        {});
    write_button(html, "Save");
    html.close();
    auto frame = plan_frame(call, plan, "Change the plan");
    frame.has_errors = !errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

std::vector<FieldError> take_form(const Call& call, Plan& plan)
{
    std::vector<FieldError> errors;
    for (const auto* key : keys) {
        const auto& field = field_of(key);
        const auto slot = field.slot(plan);
        std::vector<std::string> texts;
        for (const auto line : split(service::written_text(call.form.text(key)), '\n'))
            if (!trimmed(line).empty())
                texts.emplace_back(trimmed(line));
        improvement::clear(slot);
        if (const auto wrong = improvement::put(slot, texts))
            errors.push_back({ key, fmt::format("{} {}", field.label, *wrong) });
    }
    plan.sign_offs.clear();
    for (const auto& sponsor : sponsors)
        if (const auto post = service::written_text(call.form.text(sponsor.id)); !post.empty())
            plan.sign_offs.push_back({ post, std::string(sponsor.service), {} });
    if (errors.empty())
        for (const auto& fault : service::faults_of(plan))
            errors.push_back({ "title", fault.sentence });
    return errors;
}

} // namespace

http::Response show_plan_form(Call& call)
{
    const auto plan = plan_call(call);
    return plan ? form_page(call, *plan, plan->plan(), plan->hand.revision.number, {})
                : error_response(call, plan.error());
}

http::Response save_plan_form(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto based_on = form_revision(call);
    auto mine = plan_written_upon(call, plan->hand.kept.id, based_on);
    if (!mine)
        return error_response(call, mine.error());
    const auto errors = take_form(call, *mine);
    if (!errors.empty())
        return form_page(call, *plan, *mine, based_on, errors);
    return save_and_lead_on(call, *plan, based_on, *mine, note_of(call), plan_path(call, plan->hand.kept.id));
}

} // namespace wres::planning
