// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// Whose account it is that signs on at a provider as this subject: who has done so before; or else who has
/// this address and has not signed on as anybody else, who becomes active, and is known by the subject from
/// then on. The store keeps an HMAC of both.
/// @param email  an address that the provider vouches for; empty: it vouches for none
/// @errors store.sign_on_unknown  nobody was invited with this address, or the account is disabled, or
/// another's
[[nodiscard]] Result<PersonId> person_signing_on(
    Change& change, std::string_view issuer, std::string_view subject, std::string_view email);

} // namespace wres::store
