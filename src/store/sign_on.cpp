// SPDX-License-Identifier: MIT
#include "store/sign_on.h"

#include <string>

#include "sealing/authentication_code.h"
#include "store/people.h"

namespace wres::store {
namespace {

using database::Blob;

std::unexpected<Error> unknown()
{
    return failure("store.sign_on_unknown",
        "Your organisation knows you, but this service has no account for you. Ask an administrator of your "
        "organisation to invite you with the "
        "e-mail address that you sign in with.");
}

/// Led by its length, so that no issuer and subject make the same text as others.
Blob kept(View& view, std::string_view issuer, std::string_view subject)
{
    return Blob { sealing::authentication_code(view.keys().tokens,
        "sign on:" + std::to_string(issuer.size()) + ":" + std::string(issuer) + std::string(subject)) };
}

Result<PersonId> bind(Change& change, const PersonId& id, const Blob& identity)
{
    const auto bound =
        TRY(change.database().run("UPDATE people SET sign_on = ?, state = 'active', version = version + 1 "
                                  "WHERE id = ? AND sign_on IS NULL AND disabled_at = 0 "
                                  "AND state <> 'left'",
            { identity, id.text }));
    if (bound == 0)
        return unknown();
    TRY_DONE(change.record(AuditEvent("person.sign_on_bound", "person", id.text)));
    return id;
}

} // namespace

Result<PersonId> person_signing_on(
    Change& change, std::string_view issuer, std::string_view subject, std::string_view email)
{
    const auto identity = kept(change, issuer, subject);
    const auto known =
        TRY(change.database().row("SELECT id, disabled_at FROM people WHERE sign_on = ?", { identity }));
    if (known && known->integer(1) == 0)
        return PersonId { known->text(0) };
    if (known || email.empty())
        return unknown();
    const auto person = TRY(person_with_email(change, email));
    if (!person)
        return unknown();
    return bind(change, person->id, identity);
}

} // namespace wres::store
