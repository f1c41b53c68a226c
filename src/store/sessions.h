// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// What somebody proved when the session began.
enum class SessionStrength : std::uint8_t { Passphrase, SecondFactor, SingleSignOn };

struct Session {
    PersonId person;
    SessionStrength strength {};
    Moment made_at;
    Moment last_used_at;
    Moment expires_at;
};

/// Gives the token to hand to the browser. The store keeps only its HMAC, so that a copy of the database lets
/// nobody in.
/// @errors store.no_such_person, store.person_left
[[nodiscard]] Result<std::string> start_session(
    Change& change, const PersonId& id, SessionStrength strength, Moment expires_at);

/// Nothing when there is no such session, or it has expired, or its person has left.
[[nodiscard]] Result<std::optional<Session>> session(View& view, std::string_view token, Moment now);

/// Notes that it was used now.
Done touch_session(Bookkeeping& books, std::string_view token, Moment now);

/// Those of somebody that have not expired, the one used last first.
[[nodiscard]] Result<std::vector<Session>> sessions_of(View& view, const PersonId& id, Moment now);

/// To end what has ended changes nothing, and says so in the audit trail.
Done end_session(Change& change, std::string_view token);
Done end_sessions_of(Change& change, const PersonId& id);
/// All of somebody's but the one with this token.
Done end_other_sessions_of(Change& change, const PersonId& id, std::string_view token);

/// Takes away sessions and links that have expired; gives how many.
[[nodiscard]] Result<std::int64_t> sweep_expired(Bookkeeping& books, Moment now);

} // namespace wres::store
