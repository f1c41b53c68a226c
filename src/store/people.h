// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

enum class PersonState : std::uint8_t { Invited, Active, Left };

/// Somebody who uses the program. When they have left, their identifier stays for the audit trail, and
/// nothing else.
struct Person {
    PersonId id;
    PersonState state {};
    std::string email; // in small letters; empty: left
    std::string display_name;
    bool has_passphrase {};
    bool has_second_factor {};
    std::int64_t failed_sign_ins {}; // since the last that succeeded
    std::optional<Moment> locked_until;
    bool is_disabled {}; // cannot sign in until they are enabled
    std::int64_t version {};
};

/// @errors store.email_taken, store.not_an_email
[[nodiscard]] Result<PersonId> invite_person(
    Change& change, const std::string& email, const std::string& display_name);

/// @errors store.name_missing, store.changed_meanwhile
Done rename_person(Change& change, const Person& person, const std::string& display_name);

/// Shuts somebody out: their sessions and links end, and they cannot sign in.
/// @errors store.changed_meanwhile
Done disable_person(Change& change, const Person& person);

/// @errors store.changed_meanwhile
Done enable_person(Change& change, const Person& person);

/// Takes away their roles, sessions, links, tokens and second factor, and forgets their name and address.
/// @errors store.no_such_person
Done remove_person(Change& change, const PersonId& person);

/// @errors store.no_such_person
[[nodiscard]] Result<Person> person(View& view, const PersonId& id);

/// In whatever letters it is written; nothing when nobody has it.
[[nodiscard]] Result<std::optional<Person>> person_with_email(View& view, std::string_view email);

/// Everybody with a role in an organisation, by name.
[[nodiscard]] Result<std::vector<Person>> people_of(View& view, const OrganisationId& organisation);

} // namespace wres::store
