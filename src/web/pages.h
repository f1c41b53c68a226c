// SPDX-License-Identifier: MIT
#pragma once

#include "http/response.h"
#include "web/call.h"
#include "web/components.h"

namespace wres::web {

// What answers each route: routes.cpp says which.

// start_page.cpp
http::Response show_start(Call& call);

// guide_pages.cpp
http::Response show_guide(Call& call);
http::Response show_guide_topic(Call& call);

// service_pages.cpp: for browsers and for those who watch over the service
http::Response send_asset(Call& call);
http::Response show_live(Call& call);
http::Response show_ready(Call& call);
http::Response show_metrics(Call& call);

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

// look.cpp
http::Response send_colour(Call& call);

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

// collections_page.cpp, steps_page.cpp
http::Response show_collections(Call& call);
http::Response start_collection(Call& call);
http::Response show_steps(Call& call);

// files_page.cpp
http::Response show_files(Call& call);
http::Response receive_files(Call& call); // after the files have come
http::Response set_aside_file(Call& call);
http::Response calculate(Call& call);

// findings_page.cpp
http::Response show_findings(Call& call);
http::Response send_findings(Call& call);

// results_pages.cpp
http::Response show_results(Call& call);
http::Response send_results(Call& call);
http::Response show_section(Call& call);

// commentary_pages.cpp
http::Response show_commentary(Call& call);
http::Response show_commentary_text(Call& call);
http::Response save_commentary_text(Call& call);

// mapping_pages.cpp
http::Response show_mapping(Call& call);
http::Response decide_mappings(Call& call);

// review_page.cpp
http::Response show_review(Call& call);
http::Response submit_collection(Call& call);
http::Response send_back_collection(Call& call);
http::Response approve_collection(Call& call);
http::Response reopen_collection(Call& call);
http::Response correct_collection(Call& call);
http::Response add_remark(Call& call);
http::Response settle_remark(Call& call);

// release_pages.cpp
http::Response show_release(Call& call);
http::Response release_collection(Call& call);
http::Response publish_release(Call& call);
http::Response withdraw_published(Call& call);
http::Response show_released(Call& call);
http::Response show_one_release(Call& call);
http::Response send_release_file(Call& call);

// published_pages.cpp
http::Response show_published(Call& call);
http::Response show_publication(Call& call);
http::Response send_publication_file(Call& call);

// preview_page.cpp
http::Response show_preview(Call& call);

// trail_page.cpp
http::Response show_trail(Call& call);

// error_pages.cpp
/// The page for an error of ours or of the store: its status, its sentence, and the number of the request.
/// Those who ask for JSON get it.
[[nodiscard]] http::Response error_response(const Call& call, const Error& error);
/// The page for a status without more words, for whoever asks.
[[nodiscard]] http::Response refusal_page(
    const http::Request& request, http::Status status, const Visitor& visitor = {});

} // namespace wres::web
