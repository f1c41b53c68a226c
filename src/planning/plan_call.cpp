// SPDX-License-Identifier: MIT
#include "planning/plan_call.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/words_of_people.h"
#include "http/response.h"
#include "improvement/plan_fields.h"
#include "markup/html.h"
#include "planning/conflict_page.h"
#include "service/service.h"
#include "service/written_text.h"

namespace wres::planning {

Result<const improvement::Action*> PlanCall::action(const Call& call) const
{
    const auto* found = plan().action(call.named.text("action"));
    const bool is_seen = found != nullptr && !reader.seen(*found).title.empty();
    if (!is_seen)
        return failure("store.no_such_action", "There is no such action in this plan. Go back to the plan.");
    return found;
}

Result<PlanCall> plan_call(Call& call)
{
    const store::PlanId id { std::string(call.named.text("plan")) };
    return call.store.read([&](store::View& view) -> Result<PlanCall> {
        PlanCall plan;
        plan.hand = TRY(service::plan_in_hand(view, call.organisation->id, id));
        plan.reader = TRY(service::plan_reader(view, call.organisation->id, *call.person, call.roles));
        plan.posts = TRY(service::post_holdings(view, call.organisation->id));
        const auto revisions = TRY(store::plan_revisions(view, id));
        plan.history = TRY(service::history_of(revisions));
        return plan;
    });
}

Result<service::PlanNumbers> numbers_for(Call& call, const PlanCall& plan, service::NumbersFor who)
{
    return call.store.read([&](store::View& view) {
        return service::PlanNumbers::read(view, call.service, *call.organisation, plan.plan().standard, who);
    });
}

Result<service::PlanNumbers> numbers_of(Call& call, const PlanCall& plan)
{
    return numbers_for(call, plan, service::numbers_for(plan.reader));
}

std::string plans_path(const Call& call, std::string_view part)
{
    return organisation_path(call.organisation->id, fmt::format("plans{}{}", part.empty() ? "" : "/", part));
}

std::string plan_path(const Call& call, const store::PlanId& id, std::string_view part)
{
    return plans_path(call, fmt::format("{}{}{}", id.text, part.empty() ? "" : "/", part));
}

Frame plan_frame(const Call& call, const PlanCall& plan, std::string title)
{
    Frame frame { std::move(title), call.visitor(), { { plans_path(call), "Action plans" } } };
    frame.way_here.push_back({ plan_path(call, plan.hand.kept.id), plan.plan().title });
    frame.shows_report = true;
    return frame;
}

Result<improvement::Plan> plan_written_upon(Call& call, const store::PlanId& id, std::int64_t based_on)
{
    return call.store.read([&](store::View& view) -> Result<improvement::Plan> {
        const auto revisions = TRY(store::plan_revisions(view, id));
        const auto found = std::ranges::find(revisions, based_on, &store::PlanRevision::number);
        if (found == revisions.end())
            return failure("plan.no_such_revision",
                "The revision that this form was made from is not there. Load the page again.");
        return service::plan_of(*found);
    });
}

std::int64_t form_revision(const Call& call)
{
    return parse_integer(call.form.text("based_on")).value_or(0);
}

std::string note_of(const Call& call, std::string otherwise)
{
    auto note = service::written_text(call.form.text("note"));
    return note.empty() ? std::move(otherwise) : note;
}

http::Response save_and_lead_on(Call& call, const PlanCall& plan, std::int64_t revision,
    const improvement::Plan& mine, const std::string& note, const std::string& path)
{
    const auto& id = plan.hand.kept.id;
    const auto saved = call.store.change(call.occasion(),
        [&](store::Change& change) { return service::save_plan(change, id, revision, mine, note); });
    if (!saved && saved.error().code == "plan.nothing_changed")
        return http::see_other(path);
    if (!saved)
        return error_response(call, saved.error());
    if (const auto* beside = std::get_if<service::PlanKeptBeside>(&*saved))
        return conflict_page(call, plan, *beside);
    const auto& done = std::get<service::PlanSaved>(*saved);
    const auto mark = path.find('#');
    return http::see_other(path.substr(0, mark) + (done.joined ? "?saved=joined" : "?saved=yes")
        + (mark == std::string::npos ? "" : path.substr(mark)));
}

} // namespace wres::planning
