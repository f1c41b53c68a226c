// SPDX-License-Identifier: MIT
#include "store/credentials.h"

#include "sealing/authentication_code.h"
#include "sealing/sealed_secret.h"
#include "store/people.h"
#include "store/sessions.h"

namespace wres::store {
namespace {

using database::Blob;
using database::Value;

std::string context_of(const PersonId& id)
{
    return "second factor:" + id.text;
}

/// Short codes are bound to their person, so that two people may have the same.
std::string recovery_code_kept(View& view, const PersonId& id, std::string_view code)
{
    return sealing::authentication_code(view.keys().tokens, "recovery:" + id.text + ":" + std::string(code));
}

} // namespace

Done set_passphrase(Change& change, const PersonId& id, const std::string& hash)
{
    const auto somebody = TRY(person(change, id));
    if (somebody.state == PersonState::Left)
        return failure("store.person_left", "This person has left. Invite them again.");
    TRY_DONE(
        change.database().run("UPDATE people SET passphrase_hash = ?, state = 'active', failed_sign_ins = 0, "
                              "locked_until = 0, version = version + 1 WHERE id = ?",
            { hash, id.text }));
    TRY_DONE(end_sessions_of(change, id));
    return change.record(AuditEvent("person.passphrase_set", "person", id.text));
}

Done strengthen_passphrase_hash(Bookkeeping& books, const PersonId& id, const std::string& hash)
{
    TRY_DONE(books.database().run(
        "UPDATE people SET passphrase_hash = ? WHERE id = ? AND state = 'active'", { hash, id.text }));
    return {};
}

Result<std::string> passphrase_hash(View& view, const PersonId& id)
{
    const auto row = TRY(view.database().row("SELECT passphrase_hash FROM people WHERE id = ?", { id.text }));
    if (!row)
        return failure("store.no_such_person", "There is no such person. Go back to the list.");
    return row->text(0);
}

Done set_second_factor(Change& change, const PersonId& id, std::string_view secret)
{
    TRY_DONE(person(change, id));
    const auto sealed = secret.empty()
        ? Value()
        : Value(Blob { sealing::seal_secret(change.keys().secrets, secret, context_of(id)) });
    TRY_DONE(change.database().run(
        "UPDATE people SET second_factor = ?, second_factor_step = 0, version = version + 1 WHERE id = ?",
        { sealed, id.text }));
    if (secret.empty())
        TRY_DONE(change.database().run("DELETE FROM recovery_codes WHERE person = ?", { id.text }));
    return change.record(AuditEvent(
        secret.empty() ? "person.second_factor_taken" : "person.second_factor_set", "person", id.text));
}

Result<std::optional<std::string>> second_factor(View& view, const PersonId& id)
{
    const auto row = TRY(view.database().row("SELECT second_factor FROM people WHERE id = ?", { id.text }));
    if (!row)
        return failure("store.no_such_person", "There is no such person. Go back to the list.");
    if (row->is_null(0))
        return std::nullopt;
    return TRY(sealing::open_secret(view.keys().secrets, row->bytes(0), context_of(id)));
}

Result<bool> use_second_factor_step(Bookkeeping& books, const PersonId& id, std::int64_t step)
{
    const auto used = TRY(books.database().run(
        "UPDATE people SET second_factor_step = ? WHERE id = ? AND second_factor_step < ?",
        { step, id.text, step }));
    return used == 1;
}

Done set_recovery_codes(Change& change, const PersonId& id, const std::vector<std::string>& codes)
{
    TRY_DONE(person(change, id));
    TRY_DONE(change.database().run("DELETE FROM recovery_codes WHERE person = ?", { id.text }));
    for (const auto& code : codes)
        TRY_DONE(change.database().run("INSERT INTO recovery_codes (person, code, used_at) VALUES (?, ?, 0)",
            { id.text, Blob { recovery_code_kept(change, id, code) } }));
    return change.record(AuditEvent("person.recovery_codes_set", "person", id.text));
}

Done use_recovery_code(Change& change, const PersonId& id, std::string_view code)
{
    const auto used = TRY(change.database().run(
        "UPDATE recovery_codes SET used_at = ? WHERE person = ? AND code = ? AND used_at = 0",
        { as_number(change.occasion().now), id.text, Blob { recovery_code_kept(change, id, code) } }));
    if (used == 0)
        return failure("store.code_not_valid", "This code is not valid, or was used before. Try another.");
    return change.record(AuditEvent("person.recovery_code_used", "person", id.text));
}

Result<std::int64_t> recovery_codes_left(View& view, const PersonId& id)
{
    const auto row = TRY(view.database().row(
        "SELECT count(*) FROM recovery_codes WHERE person = ? AND used_at = 0", { id.text }));
    return row->integer(0);
}

Done note_failed_sign_in(Change& change, const PersonId& id, std::optional<Moment> locked_until)
{
    TRY_DONE(change.database().run(
        "UPDATE people SET failed_sign_ins = failed_sign_ins + 1, locked_until = ? WHERE id = ?",
        { locked_until ? as_number(*locked_until) : std::int64_t { 0 }, id.text }));
    return change.record(
        AuditEvent(locked_until ? "person.locked_out" : "person.sign_in_failed", "person", id.text));
}

Done note_sign_in(Change& change, const PersonId& id)
{
    TRY_DONE(change.database().run(
        "UPDATE people SET failed_sign_ins = 0, locked_until = 0 WHERE id = ?", { id.text }));
    return change.record(AuditEvent("person.signed_in", "person", id.text));
}

} // namespace wres::store
