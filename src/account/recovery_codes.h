// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/occasion.h"

namespace wres::account {

/// Ten new codes for who is without their authenticator app, each of 24 letters and digits: 120 bits, so that
/// a keyed hash of it keeps it as well as a slow one would.
[[nodiscard]] std::vector<std::string> draw_recovery_codes();

/// As it is shown: "abcd-1234-efgh-5678-jkmn-9012".
[[nodiscard]] std::string shown_recovery_code(std::string_view code);

/// What somebody typed, without spaces, hyphens and capitals.
[[nodiscard]] std::string as_recovery_code(std::string_view typed);

/// The step of an authenticator's time.
[[nodiscard]] std::int64_t step_at(store::Moment moment);

} // namespace wres::account
