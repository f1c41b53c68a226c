// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::identity {

/// The content of a signed token, when one of the provider's keys signed it: RS256 with at least 2048 bits,
/// or ES256. No other algorithm is known, none that needs a shared secret and not "none".
/// @param keys  a JSON Web Key Set
/// @return JSON, as it was signed; nothing of it has been believed yet
/// @errors sign_on.not_a_token, sign_on.keys_unreadable, sign_on.signature_wrong
/// @source RFC 7515 (JWS), RFC 7517 (JWK), RFC 7518, sections 3.3 and 3.4; RFC 8725 (best current practices)
[[nodiscard]] Result<std::string> signed_content(std::string_view token, std::string_view keys);

} // namespace wres::identity
