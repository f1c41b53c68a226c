// SPDX-License-Identifier: MIT
#include "store/due_letters.h"

#include "store/people.h"

namespace wres::store {
namespace {

DueLetters letters_of(const database::Row& row)
{
    const auto sent_at = row.integer(3);
    return { { row.text(0) }, { row.text(1) }, as_moment(row.integer(2)),
        sent_at == 0 ? std::nullopt : std::optional(as_moment(sent_at)) };
}

std::int64_t last_sent(const DueLetters& letters)
{
    return letters.sent_at ? as_number(*letters.sent_at) : 0;
}

} // namespace

Done ask_for_due_letters(Change& change, const PersonId& who, const OrganisationId& organisation)
{
    TRY_DONE(person(change, who));
    if (!TRY(due_letters_of(change, who, organisation)))
        TRY_DONE(change.database().run(
            "INSERT INTO due_letters (person, organisation, asked_at, sent_at) VALUES (?, ?, ?, 0)",
            { who.text, organisation.text, as_number(change.occasion().now) }));
    return change.record(AuditEvent("due_letters.asked_for", "person", who.text).of(organisation));
}

Done end_due_letters(Change& change, const PersonId& who, const OrganisationId& organisation)
{
    TRY_DONE(change.database().run(
        "DELETE FROM due_letters WHERE person = ? AND organisation = ?", { who.text, organisation.text }));
    return change.record(AuditEvent("due_letters.ended", "person", who.text).of(organisation));
}

Result<std::vector<DueLetters>> due_letters(View& view)
{
    std::vector<DueLetters> all;
    for (const auto& row : TRY(view.database().rows(
             "SELECT person, organisation, asked_at, sent_at FROM due_letters ORDER BY person, organisation",
             {})))
        all.push_back(letters_of(row));
    return all;
}

Result<std::optional<DueLetters>> due_letters_of(
    View& view, const PersonId& who, const OrganisationId& organisation)
{
    const auto row = TRY(view.database().row("SELECT person, organisation, asked_at, sent_at FROM "
                                             "due_letters WHERE person = ? AND organisation = ?",
        { who.text, organisation.text }));
    return row ? std::optional(letters_of(*row)) : std::nullopt;
}

Done take_due_letter(Change& change, const DueLetters& letters)
{
    const auto changed = TRY(change.database().run(
        "UPDATE due_letters SET sent_at = ? WHERE person = ? AND organisation = ? AND sent_at = ?",
        { as_number(change.occasion().now), letters.person.text, letters.organisation.text,
            last_sent(letters) }));
    if (changed != 1)
        return failure("store.changed_meanwhile", "This letter was taken already, or is no longer wanted.");
    return change.record(
        AuditEvent("due_letters.taken", "person", letters.person.text).of(letters.organisation));
}

} // namespace wres::store
