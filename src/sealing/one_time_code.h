// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wres::sealing {

// The six digits that an authenticator app shows, made of a secret and the time.

/// How long one code lasts, and how many steps the app's clock may be before or behind ours.
inline constexpr std::int64_t one_time_step_seconds = 30;
inline constexpr std::int64_t one_time_steps_of_drift = 1;

/// 20 random bytes.
[[nodiscard]] std::string draw_one_time_secret();

/// The code of one step of time, counted from 1970.
/// @source RFC 4226, section 5.3 (HOTP, with HMAC-SHA-1, which every app has); RFC 6238 (TOTP)
[[nodiscard]] std::string one_time_code(std::string_view secret, std::int64_t step);

/// The step whose code this is, when it is one of the step now and its neighbours; spaces do not matter.
[[nodiscard]] std::optional<std::int64_t> step_of_code(
    std::string_view secret, std::string_view code, std::int64_t step_now);

} // namespace wres::sealing
