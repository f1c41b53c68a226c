// SPDX-License-Identifier: MIT
#include "store/one_time_links.h"

#include "sealing/authentication_code.h"
#include "sealing/random_text.h"
#include "store/people.h"

namespace wres::store {
namespace {

using database::Blob;

Blob kept(View& view, std::string_view token)
{
    return Blob { sealing::authentication_code(view.keys().tokens, "link:" + std::string(token)) };
}

std::string_view code_of(LinkPurpose purpose)
{
    return purpose == LinkPurpose::Invitation ? "invitation" : "reset";
}

} // namespace

Result<std::string> make_link(Change& change, const PersonId& id, LinkPurpose purpose, Moment expires_at)
{
    const auto somebody = TRY(person(change, id));
    if (somebody.state == PersonState::Left)
        return failure("store.person_left", "This person has left. Invite them again.");
    if (somebody.is_disabled)
        return failure("store.person_disabled", "This account is disabled. Enable it first.");
    const auto token = sealing::random_token();
    TRY_DONE(change.database().run(
        "DELETE FROM one_time_links WHERE person = ? AND purpose = ?", { id.text, code_of(purpose) }));
    TRY_DONE(change.database().run(
        "INSERT INTO one_time_links (code, person, purpose, made_at, expires_at, used_at) "
        "VALUES (?, ?, ?, ?, ?, 0)",
        { kept(change, token), id.text, code_of(purpose), as_number(change.occasion().now),
            as_number(expires_at) }));
    TRY_DONE(change.record(AuditEvent("link.made", "person", id.text).with("purpose", code_of(purpose))));
    return token;
}

Result<PersonId> person_of_link(View& view, std::string_view token, LinkPurpose purpose, Moment now)
{
    const auto row = TRY(view.database().row(
        "SELECT person FROM one_time_links WHERE code = ? AND purpose = ? AND used_at = 0 AND expires_at > ?",
        { kept(view, token), code_of(purpose), as_number(now) }));
    if (!row)
        return failure("store.link_not_valid",
            "This link is not valid: it was used, it has expired, or a newer one was sent. Ask for a new "
            "one.");
    return PersonId { row->text(0) };
}

Result<PersonId> use_link(Change& change, std::string_view token, LinkPurpose purpose)
{
    const auto now = change.occasion().now;
    const auto id = TRY(person_of_link(change, token, purpose, now));
    TRY_DONE(change.database().run(
        "UPDATE one_time_links SET used_at = ? WHERE code = ?", { as_number(now), kept(change, token) }));
    TRY_DONE(change.record(AuditEvent("link.used", "person", id.text).with("purpose", code_of(purpose))));
    return id;
}

} // namespace wres::store
