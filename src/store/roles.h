// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What somebody is in an organisation. What each may do is not the store's to say.
enum class Role : std::uint8_t {
    DataOwner,
    Analyst,
    Reviewer,
    Publisher,
    Reader,
    Administrator,
    Programme, // of a national programme: runs its collections
    BoardMember, // sits on a body that looks at plans
};

/// "data_owner", as the tables and the audit trail have it.
[[nodiscard]] std::string_view code_of(Role role);
[[nodiscard]] std::optional<Role> role_of(std::string_view code);

/// To grant what they have already changes nothing, and says so in the audit trail.
/// @errors store.no_such_person, store.no_such_organisation, store.person_left
Done grant_role(Change& change, const PersonId& person, const OrganisationId& organisation, Role role);

/// @errors store.no_such_role  they do not have it
Done take_role(Change& change, const PersonId& person, const OrganisationId& organisation, Role role);

[[nodiscard]] Result<std::vector<Role>> roles_of(
    View& view, const PersonId& person, const OrganisationId& organisation);

/// Every role somebody has anywhere.
[[nodiscard]] Result<std::vector<std::pair<OrganisationId, Role>>> roles_of(
    View& view, const PersonId& person);

} // namespace wres::store
