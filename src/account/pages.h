// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "frame/call.h"
#include "frame/components.h"
#include "frame/error_pages.h"
#include "frame/route.h"
#include "http/response.h"

namespace wres::account {

using namespace frame; // what every page is made of

/// What can be asked for here, for the table of everything in the room web.
[[nodiscard]] std::span<const Route> routes();

// What answers each route.

// sign_in_pages.cpp
http::Response show_sign_in(Call& call);
http::Response sign_in(Call& call);
http::Response sign_out(Call& call);

// code_page.cpp: the second step of signing in
http::Response show_code(Call& call);
http::Response enter_code(Call& call);

// forgotten_pages.cpp
http::Response show_forgotten(Call& call);
http::Response send_forgotten(Call& call);

// sign_on_pages.cpp
http::Response begin_sign_on(Call& call);
http::Response finish_sign_on(Call& call);

// account_pages.cpp
http::Response show_account(Call& call);
http::Response show_passphrase(Call& call);
http::Response change_passphrase(Call& call);
http::Response end_other_sessions(Call& call);

// second_factor_pages.cpp
http::Response show_second_factor(Call& call);
http::Response set_up_second_factor(Call& call);
http::Response show_recovery_codes(Call& call);
http::Response make_recovery_codes(Call& call);

// token_pages.cpp: access tokens for programs
http::Response show_tokens(Call& call);
http::Response make_token(Call& call);
http::Response revoke_token(Call& call);

// welcome_pages.cpp
http::Response show_welcome(Call& call);
http::Response choose_passphrase(Call& call);

} // namespace wres::account
