// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "frame/call.h"
#include "frame/components.h"
#include "frame/error_pages.h"
#include "frame/route.h"
#include "http/response.h"

namespace wres::programme {

using namespace frame; // what every page is made of

/// What can be asked for here, for the table of everything in the room web.
[[nodiscard]] std::span<const Route> routes();

// What answers each route.

// list_page.cpp, opening_page.cpp
http::Response show_national_collections(Call& call);
http::Response show_opening(Call& call);
http::Response open_collection(Call& call);

// overview_page.cpp: of the programme
http::Response show_overview(Call& call);
http::Response receive_submissions(Call& call);
http::Response look_again(Call& call);
http::Response remind_silent(Call& call);
http::Response close_or_reopen(Call& call);
http::Response compare_with(Call& call);

// invitation_page.cpp
http::Response show_invitations(Call& call);
http::Response invite(Call& call);

// council_page.cpp: one council, for the programme
http::Response show_council(Call& call);
http::Response decide_question(Call& call);
http::Response accept_counts(Call& call);
http::Response withdraw_counts(Call& call);
http::Response remind_council(Call& call);

// results_page.cpp, history_page.cpp, national_files.cpp
http::Response show_national_results(Call& call);
http::Response show_national_history(Call& call);
http::Response send_request(Call& call);
http::Response send_history(Call& call);
http::Response send_accepted_counts(Call& call);

// own_page.cpp: of the council; own_acts.cpp: what its buttons do
http::Response show_own(Call& call);
http::Response sign_own_off(Call& call);
http::Response send_own(Call& call);
http::Response send_own_file(Call& call);
http::Response answer_question(Call& call);
http::Response withdraw_own(Call& call);
http::Response give_own_key(Call& call);

// reports_page.cpp, report_page.cpp: national reports, for the programme
http::Response show_national_reports(Call& call);
http::Response order_report(Call& call);
http::Response show_national_report(Call& call);
http::Response release_report(Call& call);
http::Response discard_report(Call& call);
http::Response check_report(Call& call);

// report_files.cpp: their files, and the packs
http::Response send_report_file(Call& call);
http::Response send_england_file(Call& call);
http::Response send_council_pack(Call& call);
http::Response send_report_inputs(Call& call);
http::Response send_own_pack(Call& call);
http::Response send_public_report_file(Call& call);
http::Response send_public_england_file(Call& call);

// published_report_page.cpp: for everybody
http::Response show_published_reports(Call& call);
http::Response show_published_report(Call& call);

// council_page.cpp, own_acts.cpp: whether a council is named in public
http::Response record_naming(Call& call);
http::Response decide_own_naming(Call& call);

} // namespace wres::programme
