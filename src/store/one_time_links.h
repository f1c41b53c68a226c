// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

enum class LinkPurpose : std::uint8_t { Invitation, Reset };

/// The secret of a link with which somebody chooses a passphrase; a later link for the same purpose makes
/// earlier ones worthless.
/// @errors store.no_such_person, store.person_left, store.person_disabled
[[nodiscard]] Result<std::string> make_link(
    Change& change, const PersonId& id, LinkPurpose purpose, Moment expires_at);

/// Whose link it is, without using it.
/// @errors store.link_not_valid
[[nodiscard]] Result<PersonId> person_of_link(
    View& view, std::string_view token, LinkPurpose purpose, Moment now);

/// Each works once.
/// @errors store.link_not_valid
[[nodiscard]] Result<PersonId> use_link(Change& change, std::string_view token, LinkPurpose purpose);

} // namespace wres::store
