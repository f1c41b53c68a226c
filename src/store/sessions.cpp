// SPDX-License-Identifier: MIT
#include "store/sessions.h"

#include "sealing/authentication_code.h"
#include "sealing/random_text.h"
#include "store/people.h"

namespace wres::store {
namespace {

using database::Blob;

Blob kept(View& view, std::string_view token)
{
    return Blob { sealing::authentication_code(view.keys().tokens, "session:" + std::string(token)) };
}

std::string_view code_of(SessionStrength strength)
{
    switch (strength) {
    case SessionStrength::Passphrase: return "passphrase";
    case SessionStrength::SecondFactor: return "second_factor";
    case SessionStrength::SingleSignOn: return "single_sign_on";
    }
    return "";
}

SessionStrength strength_of(std::string_view code)
{
    return code == "passphrase"   ? SessionStrength::Passphrase
        : code == "second_factor" ? SessionStrength::SecondFactor
                                  : SessionStrength::SingleSignOn;
}

Session session_of(const database::Row& row)
{
    return { { row.text(0) }, strength_of(row.text(1)), as_moment(row.integer(2)), as_moment(row.integer(3)),
        as_moment(row.integer(4)) };
}

} // namespace

Result<std::string> start_session(
    Change& change, const PersonId& id, SessionStrength strength, Moment expires_at)
{
    const auto somebody = TRY(person(change, id));
    if (somebody.state == PersonState::Left)
        return failure("store.person_left", "This person has left. Invite them again.");
    const auto token = sealing::random_token();
    const auto now = as_number(change.occasion().now);
    TRY_DONE(change.database().run(
        "INSERT INTO sessions (code, person, strength, made_at, last_used_at, expires_at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        { kept(change, token), id.text, code_of(strength), now, now, as_number(expires_at) }));
    TRY_DONE(
        change.record(AuditEvent("session.started", "person", id.text).with("strength", code_of(strength))));
    return token;
}

Result<std::optional<Session>> session(View& view, std::string_view token, Moment now)
{
    const auto row = TRY(
        view.database().row("SELECT sessions.person, sessions.strength, sessions.made_at, "
                            "sessions.last_used_at, sessions.expires_at "
                            "FROM sessions JOIN people ON people.id = sessions.person "
                            "WHERE sessions.code = ? AND sessions.expires_at > ? AND people.state <> 'left' "
                            "AND people.disabled_at = 0",
            { kept(view, token), as_number(now) }));
    if (!row)
        return std::nullopt;
    return session_of(*row);
}

Result<std::vector<Session>> sessions_of(View& view, const PersonId& id, Moment now)
{
    std::vector<Session> all;
    const auto rows =
        TRY(view.database().rows("SELECT person, strength, made_at, last_used_at, expires_at FROM sessions "
                                 "WHERE person = ? AND expires_at > ? ORDER BY last_used_at DESC",
            { id.text, as_number(now) }));
    for (const auto& row : rows)
        all.push_back(session_of(row));
    return all;
}

Done touch_session(Bookkeeping& books, std::string_view token, Moment now)
{
    TRY_DONE(books.database().run(
        "UPDATE sessions SET last_used_at = ? WHERE code = ?", { as_number(now), kept(books, token) }));
    return {};
}

Done end_session(Change& change, std::string_view token)
{
    const auto row =
        TRY(change.database().row("SELECT person FROM sessions WHERE code = ?", { kept(change, token) }));
    TRY_DONE(change.database().run("DELETE FROM sessions WHERE code = ?", { kept(change, token) }));
    return change.record(AuditEvent("session.ended", "person", row ? row->text(0) : "unknown"));
}

Done end_sessions_of(Change& change, const PersonId& id)
{
    const auto ended = TRY(change.database().run("DELETE FROM sessions WHERE person = ?", { id.text }));
    return change.record(AuditEvent("session.ended", "person", id.text).with("sessions", ended));
}

Done end_other_sessions_of(Change& change, const PersonId& id, std::string_view token)
{
    const auto ended = TRY(change.database().run(
        "DELETE FROM sessions WHERE person = ? AND code <> ?", { id.text, kept(change, token) }));
    return change.record(AuditEvent("session.ended", "person", id.text).with("sessions", ended));
}

Result<std::int64_t> sweep_expired(Bookkeeping& books, Moment now)
{
    const auto sessions =
        TRY(books.database().run("DELETE FROM sessions WHERE expires_at <= ?", { as_number(now) }));
    const auto links = TRY(books.database().run(
        "DELETE FROM one_time_links WHERE expires_at <= ? OR used_at > 0", { as_number(now) }));
    return sessions + links;
}

} // namespace wres::store
