// SPDX-License-Identifier: MIT
#include "store/calendar_feeds.h"

#include "sealing/authentication_code.h"
#include "sealing/random_text.h"
#include "store/people.h"

namespace wres::store {
namespace {

using database::Blob;

Blob kept(View& view, std::string_view secret)
{
    return Blob { sealing::authentication_code(view.keys().tokens, "calendar:" + std::string(secret)) };
}

Done forget(Change& change, const PersonId& person, const OrganisationId& organisation)
{
    TRY_DONE(change.database().run("DELETE FROM calendar_feeds WHERE person = ? AND organisation = ?",
        { person.text, organisation.text }));
    return {};
}

} // namespace

Result<std::string> make_calendar_feed(
    Change& change, const PersonId& who, const OrganisationId& organisation)
{
    TRY_DONE(person(change, who));
    TRY_DONE(forget(change, who, organisation));
    const auto secret = sealing::random_token();
    TRY_DONE(change.database().run(
        "INSERT INTO calendar_feeds (code, person, organisation, made_at) VALUES (?, ?, ?, ?)",
        { kept(change, secret), who.text, organisation.text, as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("calendar.feed_made", "person", who.text).of(organisation)));
    return secret;
}

Result<CalendarFeed> calendar_feed(View& view, std::string_view secret)
{
    const auto row = TRY(view.database().row(
        "SELECT person, organisation FROM calendar_feeds WHERE code = ?", { kept(view, secret) }));
    if (!row)
        return failure(
            "store.no_such_feed", "There is no such calendar. Make a new one on the page of plans.");
    return CalendarFeed { { row->text(0) }, { row->text(1) } };
}

Done end_calendar_feed(Change& change, const PersonId& who, const OrganisationId& organisation)
{
    TRY_DONE(forget(change, who, organisation));
    return change.record(AuditEvent("calendar.feed_ended", "person", who.text).of(organisation));
}

} // namespace wres::store
