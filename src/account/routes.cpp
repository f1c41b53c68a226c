// SPDX-License-Identifier: MIT
#include <array>

#include "account/pages.h"

namespace wres::account {
namespace {

using enum http::Method;

constexpr std::array table {
    Route { Get, "/sign-in", Access::Public, Body::None, show_sign_in },
    Route { Post, "/sign-in", Access::Public, Body::Form, sign_in },
    Route { Get, "/sign-in/code", Access::Public, Body::None, show_code },
    Route { Post, "/sign-in/code", Access::Public, Body::Form, enter_code },
    Route { Get, "/forgotten", Access::Public, Body::None, show_forgotten },
    Route { Post, "/forgotten", Access::Public, Body::Form, send_forgotten },
    Route { Get, "/sign-on", Access::Public, Body::None, begin_sign_on },
    Route { Get, "/sign-on/return", Access::Public, Body::None, finish_sign_on },
    Route { Post, "/sign-out", Access::OwnAccount, Body::Form, sign_out },
    Route { Get, "/welcome/:token", Access::Public, Body::None, show_welcome },
    Route { Post, "/welcome/:token", Access::Public, Body::Form, choose_passphrase },
    Route { Get, "/account", Access::OwnAccount, Body::None, show_account },
    Route { Get, "/account/passphrase", Access::OwnAccount, Body::None, show_passphrase },
    Route { Post, "/account/passphrase", Access::OwnAccount, Body::Form, change_passphrase },
    Route { Get, "/account/second-factor", Access::OwnAccount, Body::None, show_second_factor },
    Route { Post, "/account/second-factor", Access::OwnAccount, Body::Form, set_up_second_factor },
    Route { Get, "/account/recovery-codes", Access::OwnAccount, Body::None, show_recovery_codes },
    Route { Post, "/account/recovery-codes", Access::OwnAccount, Body::Form, make_recovery_codes },
    Route { Get, "/account/tokens", Access::SignedIn, Body::None, show_tokens },
    Route { Post, "/account/tokens", Access::SignedIn, Body::Form, make_token },
    Route { Post, "/account/tokens/:token/revoke", Access::SignedIn, Body::Form, revoke_token },
    Route { Post, "/account/other-sessions", Access::OwnAccount, Body::Form, end_other_sessions },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::account
