// SPDX-License-Identifier: MIT
#include "store/access_tokens.h"

#include "base/text.h"
#include "sealing/authentication_code.h"
#include "sealing/random_text.h"
#include "store/organisations.h"
#include "store/people.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Row;

Blob kept(View& view, std::string_view token)
{
    return Blob { sealing::authentication_code(view.keys().tokens, "access:" + std::string(token)) };
}

std::optional<Moment> moment_if_any(std::int64_t number)
{
    return number == 0 ? std::nullopt : std::optional(as_moment(number));
}

AccessToken token_of(const Row& row)
{
    AccessToken token { { row.text(0) }, { row.text(1) }, { row.text(2) }, row.text(3), {},
        as_moment(row.integer(5)), as_moment(row.integer(6)), moment_if_any(row.integer(7)),
        moment_if_any(row.integer(8)) };
    for (const auto scope : split(row.text(4), ' '))
        if (!scope.empty())
            token.scopes.emplace_back(scope);
    return token;
}

} // namespace

Result<NewAccessToken> make_access_token(Change& change, const PersonId& person_id,
    const OrganisationId& organisation_id, const std::string& name, const std::vector<std::string>& scopes,
    Moment expires_at)
{
    if (trimmed(name).empty())
        return failure("store.name_missing", "A token needs a name that says what it is for. Give it one.");
    for (const auto& scope : scopes)
        TRY_DONE(check_code("scope", scope));
    TRY_DONE(person(change, person_id));
    TRY_DONE(organisation(change, organisation_id));
    const NewAccessToken made { { sealing::random_identifier() },
        std::string(access_token_prefix) + sealing::random_token() };
    TRY_DONE(change.database().run(
        "INSERT INTO access_tokens (id, code, person, organisation, name, scopes, made_at, "
        "expires_at, last_used_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        { made.id.text, kept(change, made.token), person_id.text, organisation_id.text, name,
            join(scopes, " "), as_number(change.occasion().now), as_number(expires_at) }));
    TRY_DONE(change.record(
        AuditEvent("token.made", "token", made.id.text).of(organisation_id).with("person", person_id.text)));
    return made;
}

Result<std::optional<AccessToken>> access_token(View& view, std::string_view token, Moment now)
{
    const auto row = TRY(view.database().row(
        "SELECT access_tokens.id, access_tokens.person, access_tokens.organisation, access_tokens.name, "
        "access_tokens.scopes, access_tokens.made_at, access_tokens.expires_at, access_tokens.last_used_at, "
        "access_tokens.revoked_at FROM access_tokens JOIN people ON people.id = access_tokens.person "
        "WHERE access_tokens.code = ? AND access_tokens.expires_at > ? AND access_tokens.revoked_at = 0 "
        "AND people.state <> 'left' AND people.disabled_at = 0",
        { kept(view, token), as_number(now) }));
    if (!row)
        return std::nullopt;
    return token_of(*row);
}

bool works_at(const AccessToken& token, Moment now)
{
    return !token.revoked_at && token.expires_at > now;
}

Done touch_access_token(Bookkeeping& books, const AccessTokenId& id, Moment now)
{
    TRY_DONE(books.database().run(
        "UPDATE access_tokens SET last_used_at = ? WHERE id = ?", { as_number(now), id.text }));
    return {};
}

Done revoke_access_token(Change& change, const PersonId& person, const AccessTokenId& id)
{
    const auto row = TRY(change.database().row(
        "SELECT organisation FROM access_tokens WHERE id = ? AND person = ?", { id.text, person.text }));
    if (!row)
        return failure("store.no_such_token", "There is no such access token. Look at the list again.");
    TRY_DONE(exactly_one(change.database().run(
        "UPDATE access_tokens SET revoked_at = ? WHERE id = ? AND person = ? AND revoked_at = 0",
        { as_number(change.occasion().now), id.text, person.text })));
    return change.record(
        AuditEvent("token.revoked", "token", id.text).of({ row->text(0) }).with("person", person.text));
}

Result<std::int64_t> revoke_access_tokens(
    Change& change, const PersonId& person, const OrganisationId& organisation)
{
    std::int64_t revoked = 0;
    const auto now = change.occasion().now;
    for (const auto& token : TRY(access_tokens_of(change, person))) {
        if (token.organisation != organisation || !works_at(token, now))
            continue;
        TRY_DONE(revoke_access_token(change, person, token.id));
        ++revoked;
    }
    return revoked;
}

Result<std::vector<AccessToken>> access_tokens_of(View& view, const PersonId& person)
{
    std::vector<AccessToken> all;
    const auto rows = TRY(view.database().rows(
        "SELECT id, person, organisation, name, scopes, made_at, expires_at, last_used_at, revoked_at "
        "FROM access_tokens WHERE person = ? ORDER BY made_at DESC, id",
        { person.text }));
    for (const auto& row : rows)
        all.push_back(token_of(row));
    return all;
}

} // namespace wres::store
