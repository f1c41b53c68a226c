// SPDX-License-Identifier: MIT
//
// A feed of what is due that a calendar follows without signing in: by a secret address, with what its owner
// may see at the moment when it is asked for.

#include <fmt/format.h>

#include "improvement/plan_calendar.h"
#include "planning/plan_call.h"
#include "service/asking.h"
#include "service/service.h"
#include "store/calendar_feeds.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using markup::Html;

Result<std::string> feed_of(store::View& view, std::string_view secret)
{
    const auto feed = TRY(store::calendar_feed(view, secret));
    const auto person = TRY(store::person(view, feed.person));
    const auto roles = TRY(store::roles_of(view, feed.person, feed.organisation));
    if (person.is_disabled || !service::may(Access::SeePlans, roles))
        return failure(
            "store.no_such_feed", "There is no such calendar. Make a new one on the page of plans.");
    const auto reader = TRY(service::plan_reader(view, feed.organisation, feed.person, roles));
    std::vector<improvement::Plan> plans;
    for (const auto& one : TRY(service::plans_in_hand(view, feed.organisation)))
        plans.push_back(reader.seen(one.plan));
    return improvement::calendar_of(plans, "Action plans", workflow::today());
}

} // namespace

http::Response make_calendar(Call& call)
{
    const auto secret = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::make_calendar_feed(change, *call.person, call.organisation->id);
    });
    if (!secret)
        return error_response(call, secret.error());
    Html html;
    write_title(html, "The address of your calendar", call.organisation->name);
    write_paragraph(html, "Add it to your calendar as a calendar from the internet. It is shown once:");
    write_inset(
        html, fmt::format("{}/calendars/{}.ics", service::own_address(call.service, call.request), *secret));
    write_paragraph(html,
        "Whoever has this address sees what is due in the plans that you may see, and nothing else. Make "
        "another when somebody else may have seen it.");
    Frame frame { "The address of your calendar", call.visitor(), { { plans_path(call), "Action plans" } } };
    return http::html_response(page(frame, std::move(html).fragment()));
}

http::Response send_calendar(Call& call)
{
    auto secret = call.named.text("secret");
    if (secret.ends_with(".ics"))
        secret.remove_suffix(4);
    auto feed = call.store.read([&](store::View& view) { return feed_of(view, secret); });
    if (!feed)
        return refusal_page(call.request, http::Status::NotFound, call.visitor());
    return http::download(*std::move(feed), "text/calendar; charset=utf-8", "plans.ics");
}

} // namespace wres::planning
