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

/// What somebody proves with that it is them. Hashing a passphrase takes a tenth of a second by design, so it
/// is done before the change (sealing/passphrase.h), never within it.

/// The first passphrase makes somebody active. All their sessions end.
/// @errors store.no_such_person, store.person_left
Done set_passphrase(Change& change, const PersonId& id, const std::string& hash);

/// Replaces a hash by one of the same passphrase that is slower to guess.
Done strengthen_passphrase_hash(Bookkeeping& books, const PersonId& id, const std::string& hash);

/// Empty when none was chosen.
/// @errors store.no_such_person
[[nodiscard]] Result<std::string> passphrase_hash(View& view, const PersonId& id);

/// The TOTP secret, kept sealed; an empty one takes the second factor away, with the recovery codes.
/// @errors store.no_such_person
Done set_second_factor(Change& change, const PersonId& id, std::string_view secret);

/// @errors store.no_such_person, sealing.not_ours
[[nodiscard]] Result<std::optional<std::string>> second_factor(View& view, const PersonId& id);

/// Marks a time step of the second factor as used, and says whether it was new: a code that somebody saw over
/// a shoulder does not work again.
[[nodiscard]] Result<bool> use_second_factor_step(Bookkeeping& books, const PersonId& id, std::int64_t step);

/// Replaces all earlier ones.
Done set_recovery_codes(Change& change, const PersonId& id, const std::vector<std::string>& codes);

/// Each works once.
/// @errors store.code_not_valid
Done use_recovery_code(Change& change, const PersonId& id, std::string_view code);

[[nodiscard]] Result<std::int64_t> recovery_codes_left(View& view, const PersonId& id);

/// Counts a failure, and locks them out until then if it is given.
Done note_failed_sign_in(Change& change, const PersonId& id, std::optional<Moment> locked_until);

/// Forgets the failures before it.
Done note_sign_in(Change& change, const PersonId& id);

} // namespace wres::store
