// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// Somebody who asked to be written to, once a week, of what is due in an organisation's plans.
struct DueLetters {
    PersonId person;
    OrganisationId organisation;
    Moment asked_at;
    std::optional<Moment> sent_at; // the last
};

/// @errors store.no_such_person
Done ask_for_due_letters(Change& change, const PersonId& person, const OrganisationId& organisation);

Done end_due_letters(Change& change, const PersonId& person, const OrganisationId& organisation);

/// Who asked for them, in every organisation.
[[nodiscard]] Result<std::vector<DueLetters>> due_letters(View& view);

/// Nothing when they did not ask.
[[nodiscard]] Result<std::optional<DueLetters>> due_letters_of(
    View& view, const PersonId& person, const OrganisationId& organisation);

/// Notes that one is being sent now.
/// @errors store.changed_meanwhile  another program has taken it, or they no longer want any
Done take_due_letter(Change& change, const DueLetters& letters);

} // namespace wres::store
