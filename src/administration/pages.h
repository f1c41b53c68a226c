// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "frame/call.h"
#include "frame/components.h"
#include "frame/error_pages.h"
#include "frame/route.h"
#include "http/response.h"

namespace wres::administration {

using namespace frame; // what every page is made of

/// What can be asked for here, for the table of everything in the room web.
[[nodiscard]] std::span<const Route> routes();

// What answers each route.

// people_pages.cpp, person_pages.cpp, organisation_pages.cpp, history_page.cpp: for administrators
http::Response show_people(Call& call);
http::Response show_invite(Call& call);
http::Response invite_somebody(Call& call);
http::Response show_person(Call& call);
http::Response save_roles(Call& call);
http::Response hand_link(Call& call);
http::Response take_second_factor(Call& call);
http::Response end_sessions(Call& call);
http::Response revoke_tokens_of_somebody(Call& call);
http::Response disable_somebody(Call& call);
http::Response enable_somebody(Call& call);
http::Response remove_somebody(Call& call);
http::Response show_settings(Call& call);
http::Response save_settings(Call& call);
http::Response show_history(Call& call);
http::Response show_organisations(Call& call);
http::Response add_organisation(Call& call);

} // namespace wres::administration
