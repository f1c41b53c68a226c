// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "frame/call.h"
#include "http/response.h"
#include "store/credentials.h"
#include "store/people.h"
#include "store/sessions.h"

namespace wres::account {

// What the pages share that let somebody in.

/// For how long somebody may take to enter the code of their second factor.
inline constexpr std::chrono::minutes halfway_lasts { 10 };

/// Begins the session of somebody who has given their passphrase: a whole one, or for who has a second factor
/// a short one that only leads to the page that asks for it.
[[nodiscard]] Result<std::string> begin_after_passphrase(
    store::Change& change, const store::Person& person, const service::Service& service);

/// Begins a whole session.
[[nodiscard]] Result<std::string> begin_session(store::Change& change, const store::PersonId& person,
    store::SessionStrength strength, const service::Service& service);

/// Hands the browser its session.
void hand_over(http::Response& response, const frame::Call& call, std::string_view session);

/// Counts a wrong passphrase or code; after several, whoever it is waits.
Done note_failure(store::Change& change, const store::Person& person);

[[nodiscard]] bool is_locked_out(const store::Person& person, store::Moment now);

/// Whether whoever is signed in knows their passphrase, asked again before they change how they sign in. A
/// wrong one is counted.
[[nodiscard]] Result<bool> knows_passphrase(frame::Call& call, std::string_view passphrase);

} // namespace wres::account
