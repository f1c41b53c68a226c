// SPDX-License-Identifier: MIT
#include "store/people.h"

#include <array>

#include "base/text.h"
#include "sealing/random_text.h"

namespace wres::store {
namespace {

/// Yes and no are asked for as 1 and 0, since PostgreSQL gives a type of its own for a comparison.
std::string selected(std::string_view rest)
{
    std::string text(
        "SELECT people.id, people.state, people.email, people.display_name, "
        "CASE WHEN people.passphrase_hash = '' THEN 0 ELSE 1 END, "
        "CASE WHEN people.second_factor IS NULL THEN 0 ELSE 1 END, "
        "people.failed_sign_ins, people.locked_until, people.disabled_at, people.version FROM people ");
    return text.append(rest);
}

Person person_of(const database::Row& row)
{
    const auto& state = row.text(1);
    const auto locked_until = row.integer(7);
    return { { row.text(0) },
        state == "invited"      ? PersonState::Invited
            : state == "active" ? PersonState::Active
                                : PersonState::Left,
        row.text_if_any(2).value_or(""), row.text(3), row.integer(4) == 1, row.integer(5) == 1,
        row.integer(6), locked_until == 0 ? std::nullopt : std::optional(as_moment(locked_until)),
        row.integer(8) != 0, row.integer(9) };
}

/// Enough to catch a slip; whether it reaches anybody only a message can tell.
bool looks_like_email(std::string_view text)
{
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos
        && text.find('.', at) != std::string_view::npos
        && text.find_first_of(" \t\r\n<>,;") == std::string_view::npos;
}

} // namespace

Result<PersonId> invite_person(Change& change, const std::string& email, const std::string& display_name)
{
    const auto address = lower_case(trimmed(email));
    if (!looks_like_email(address))
        return failure(
            "store.not_an_email", "This is not an e-mail address. It has the form name@council.example.");
    if (TRY(person_with_email(change, address)))
        return failure("store.email_taken",
            "Somebody with this e-mail address is there already. Give them a role instead.");
    const PersonId id { sealing::random_identifier() };
    TRY_DONE(
        change.database().run("INSERT INTO people (id, state, email, display_name, passphrase_hash, "
                              "second_factor, second_factor_step, "
                              "failed_sign_ins, locked_until, version, made_at) VALUES (?, 'invited', ?, ?, "
                              "'', NULL, 0, 0, 0, 1, ?)",
            { id.text, address, display_name, as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("person.invited", "person", id.text)));
    return id;
}

Done rename_person(Change& change, const Person& person, const std::string& display_name)
{
    if (trimmed(display_name).empty())
        return failure("store.name_missing", "A person needs a name to be shown. Give them one.");
    TRY_DONE(exactly_one(change.database().run(
        "UPDATE people SET display_name = ?, version = version + 1 WHERE id = ? AND version = ?",
        { display_name, person.id.text, person.version })));
    return change.record(AuditEvent("person.renamed", "person", person.id.text));
}

Done disable_person(Change& change, const Person& person)
{
    TRY_DONE(exactly_one(change.database().run(
        "UPDATE people SET disabled_at = ?, version = version + 1 WHERE id = ? AND version = ?",
        { as_number(change.occasion().now), person.id.text, person.version })));
    for (const std::string_view statement :
        { "DELETE FROM sessions WHERE person = ?", "DELETE FROM one_time_links WHERE person = ?" })
        TRY_DONE(change.database().run(statement, { person.id.text }));
    return change.record(AuditEvent("person.disabled", "person", person.id.text));
}

Done enable_person(Change& change, const Person& person)
{
    TRY_DONE(exactly_one(change.database().run(
        "UPDATE people SET disabled_at = 0, version = version + 1 WHERE id = ? AND version = ?",
        { person.id.text, person.version })));
    return change.record(AuditEvent("person.enabled", "person", person.id.text));
}

Done remove_person(Change& change, const PersonId& id)
{
    TRY_DONE(person(change, id));
    static constexpr std::array<std::string_view, 8> theirs {
        "DELETE FROM roles WHERE person = ?",
        "DELETE FROM recovery_codes WHERE person = ?",
        "DELETE FROM sessions WHERE person = ?",
        "DELETE FROM one_time_links WHERE person = ?",
        "DELETE FROM access_tokens WHERE person = ?",
        "DELETE FROM calendar_feeds WHERE person = ?",
        "DELETE FROM due_letters WHERE person = ?",
        "DELETE FROM body_members WHERE person = ?",
    };
    for (const auto statement : theirs)
        TRY_DONE(change.database().run(statement, { id.text }));
    TRY_DONE(change.database().run(
        "UPDATE people SET state = 'left', email = NULL, display_name = '', passphrase_hash = '', "
        "second_factor = NULL, sign_on = NULL, disabled_at = 0, failed_sign_ins = 0, locked_until = 0, "
        "version = version + 1 WHERE id = ?",
        { id.text }));
    return change.record(AuditEvent("person.removed", "person", id.text));
}

Result<Person> person(View& view, const PersonId& id)
{
    static const auto query = selected("WHERE people.id = ?");
    const auto row = TRY(view.database().row(query, { id.text }));
    if (!row)
        return failure("store.no_such_person", "There is no such person. Go back to the list.");
    return person_of(*row);
}

Result<std::optional<Person>> person_with_email(View& view, std::string_view email)
{
    static const auto query = selected("WHERE people.email = ?");
    const auto row = TRY(view.database().row(query, { lower_case(trimmed(email)) }));
    if (!row)
        return std::nullopt;
    return person_of(*row);
}

Result<std::vector<Person>> people_of(View& view, const OrganisationId& organisation)
{
    static const auto query = selected("WHERE people.id IN (SELECT person FROM roles WHERE organisation = ?) "
                                       "ORDER BY people.display_name, people.id");
    std::vector<Person> all;
    const auto rows = TRY(view.database().rows(query, { organisation.text }));
    for (const auto& row : rows)
        all.push_back(person_of(row));
    return all;
}

} // namespace wres::store
