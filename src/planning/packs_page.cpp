// SPDX-License-Identifier: MIT
//
// Meeting packs: made in one click, kept as they were given.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "planning/meeting_pack.h"
#include "planning/plain_table.h"
#include "planning/plan_call.h"
#include "service/written_text.h"
#include "store/meeting_packs.h"

namespace wres::planning {
namespace {

using markup::Html;

struct Packs {
    std::vector<store::Body> bodies; // for which this reader may make one
    std::vector<store::Body> all; // of the organisation
    std::vector<store::MeetingPack> packs; // that this reader may see
};

/// Packs of full counts are for those who may see them; others see what their own bodies were given.
bool may_see(const service::PlanReader& reader, const store::MeetingPack& pack)
{
    const bool is_member =
        std::ranges::find(reader.bodies, pack.body, &store::Body::id) != reader.bodies.end();
    return is_member || reader.numbers == store::Sight::Internal;
}

Result<Packs> packs_of(Call& call, const PlanCall& plan)
{
    return call.store.read([&](store::View& view) -> Result<Packs> {
        Packs found;
        found.all = TRY(store::bodies_of(view, call.organisation->id));
        found.bodies = plan.reader.works ? found.all : plan.reader.bodies;
        for (auto& pack : TRY(store::meeting_packs(view, plan.hand.kept.id)))
            if (may_see(plan.reader, pack))
                found.packs.push_back(std::move(pack));
        return found;
    });
}

std::string body_name(const Packs& packs, const store::BodyId& id)
{
    const auto found = std::ranges::find(packs.all, id, &store::Body::id);
    return found == packs.all.end() ? std::string() : found->name;
}

http::Response packs_page(Call& call, const PlanCall& plan, const std::vector<FieldError>& errors)
{
    const auto packs = packs_of(call, plan);
    if (!packs)
        return error_response(call, packs.error());
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Meeting packs", plan.plan().title);
    write_paragraph(html,
        "What changed since last time, what is overdue, the verdicts, and the questions that are open: from "
        "released numbers alone. A pack is kept as it was given.");
    std::vector<std::vector<PlainCell>> rows;
    for (const auto& pack : packs->packs)
        rows.push_back({ { .words = fmt::format("{}, {}", body_name(*packs, pack.body), pack.number),
                             .path = plan_path(call, plan.hand.kept.id, "packs/" + pack.id.text) },
            { .words = british_date(pack.meets_on) }, { .words = moment_words(pack.made_at) } });
    if (rows.empty())
        write_paragraph(html, "None was made yet that you may see.");
    else
        write_plain_table(html, "Packs that were made", { "Pack", "Meeting on", "Made" }, rows);
    if (!packs->bodies.empty()) {
        write_heading(html, "Make a pack");
        std::vector<Choice> bodies;
        for (const auto& body : packs->bodies)
            bodies.push_back({ body.id.text, body.name });
        open_form(html, plan_path(call, plan.hand.kept.id, "packs"), call.form_token);
        write_select(html, "body", "For which body", bodies, call.form.text("body"));
        write_text_field(html,
            { .id = "meets_on",
                .label = "Day of the meeting",
                .hint = "Such as 2026-03-31",
                .value = call.form.text("meets_on") },
            errors);
        write_button(html, "Make the pack");
        html.close();
    }
    auto frame = plan_frame(call, plan, "Meeting packs");
    frame.has_errors = !errors.empty();
    return http::html_response(page(frame, std::move(html).fragment()),
        errors.empty() ? http::Status::Ok : http::Status::CannotBeProcessed);
}

} // namespace

http::Response show_packs(Call& call)
{
    const auto plan = plan_call(call);
    return plan ? packs_page(call, *plan, {}) : error_response(call, plan.error());
}

http::Response make_pack(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto packs = packs_of(call, *plan);
    if (!packs)
        return error_response(call, packs.error());
    const auto body = std::ranges::find_if(
        packs->bodies, [&](const store::Body& one) { return one.id.text == call.form.text("body"); });
    if (body == packs->bodies.end())
        return refusal_page(call.request, http::Status::Forbidden, call.visitor());
    const auto meets_on = parse_iso_date(service::written_text(call.form.text("meets_on")));
    if (!meets_on)
        return packs_page(
            call, *plan, { { "meets_on", "Enter the day of the meeting, such as 2026-03-31" } });
    auto pack = meeting_pack(call, *plan, *body, *meets_on);
    if (!pack)
        return error_response(call, pack.error());
    const auto id = call.store.change(
        call.occasion(), [&](store::Change& change) { return store::add_meeting_pack(change, *pack); });
    return id ? http::see_other(plan_path(call, plan->hand.kept.id, "packs/" + id->text))
              : error_response(call, id.error());
}

http::Response show_pack(Call& call)
{
    const auto plan = plan_call(call);
    if (!plan)
        return error_response(call, plan.error());
    const auto packs = packs_of(call, *plan);
    if (!packs)
        return error_response(call, packs.error());
    const auto pack = std::ranges::find_if(
        packs->packs, [&](const store::MeetingPack& one) { return one.id.text == call.named.text("pack"); });
    if (pack == packs->packs.end())
        return error_response(
            call, Error { "store.no_such_pack", "There is no such pack. Go back to the list of packs." });
    Html html;
    const auto title = fmt::format("{}, {}", body_name(*packs, pack->body), british_date(pack->meets_on));
    write_title(html, title, plan->plan().title);
    html.put(pack->content);
    auto frame = plan_frame(call, *plan, title);
    frame.way_here.push_back({ plan_path(call, plan->hand.kept.id, "packs"), "Meeting packs" });
    return http::html_response(page(frame, std::move(html).fragment()));
}

} // namespace wres::planning
