// SPDX-License-Identifier: MIT
#include <array>

#include "administration/pages.h"

namespace wres::administration {
namespace {

using enum http::Method;

constexpr std::array table {
    Route { Get, "/organisations", Access::AdministerService, Body::None, show_organisations },
    Route { Post, "/organisations", Access::AdministerService, Body::Form, add_organisation },
    Route { Get, "/organisations/:organisation/settings", Access::Administer, Body::None, show_settings },
    Route { Post, "/organisations/:organisation/settings", Access::Administer, Body::Form, save_settings },
    Route { Get, "/organisations/:organisation/history", Access::Administer, Body::None, show_history },
    Route { Get, "/organisations/:organisation/people", Access::Administer, Body::None, show_people },
    Route { Post, "/organisations/:organisation/people", Access::Administer, Body::Form, invite_somebody },
    Route { Get, "/organisations/:organisation/people/new", Access::Administer, Body::None, show_invite },
    Route { Get, "/organisations/:organisation/people/:person", Access::Administer, Body::None, show_person },
    Route { Post, "/organisations/:organisation/people/:person/roles", Access::Administer, Body::Form,
        save_roles },
    Route {
        Post, "/organisations/:organisation/people/:person/link", Access::Administer, Body::Form, hand_link },
    Route { Post, "/organisations/:organisation/people/:person/second-factor", Access::Administer, Body::Form,
        take_second_factor },
    Route { Post, "/organisations/:organisation/people/:person/sessions", Access::Administer, Body::Form,
        end_sessions },
    Route { Post, "/organisations/:organisation/people/:person/tokens", Access::Administer, Body::Form,
        revoke_tokens_of_somebody },
    Route { Post, "/organisations/:organisation/people/:person/disable", Access::Administer, Body::Form,
        disable_somebody },
    Route { Post, "/organisations/:organisation/people/:person/enable", Access::Administer, Body::Form,
        enable_somebody },
    Route { Post, "/organisations/:organisation/people/:person/remove", Access::Administer, Body::Form,
        remove_somebody },
};

} // namespace

std::span<const Route> routes()
{
    return table;
}

} // namespace wres::administration
