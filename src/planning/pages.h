// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "frame/call.h"
#include "frame/components.h"
#include "frame/error_pages.h"
#include "frame/route.h"
#include "http/response.h"

namespace wres::planning {

using namespace frame; // what every page is made of

/// What can be asked for here, for the table of everything in the room web.
[[nodiscard]] std::span<const Route> routes();

// What answers each route.

// plans_page.cpp: the plans of an organisation, and beginning one
http::Response show_plans(Call& call);
http::Response start_plan(Call& call);

// plan_page.cpp, plan_form.cpp: one plan as a whole
http::Response show_plan(Call& call);
http::Response show_plan_form(Call& call);
http::Response save_plan_form(Call& call);

// action_page.cpp, action_form.cpp, action_work.cpp, visibility_page.cpp: one action
http::Response show_action(Call& call);
http::Response show_new_action(Call& call);
http::Response add_action(Call& call);
http::Response show_action_form(Call& call);
http::Response save_action(Call& call);
http::Response note_work(Call& call);
http::Response show_visibility(Call& call);
http::Response save_visibility(Call& call);

// choices_page.cpp: what to act on
http::Response show_choices(Call& call);

// sign_off_pages.cpp: baselines, signatures, publication
http::Response freeze_baselines(Call& call);
http::Response sign_plan(Call& call);
http::Response publish_plan(Call& call);
http::Response withdraw_plan(Call& call);

// plan_history_page.cpp
http::Response show_plan_history(Call& call);

// plan_files.cpp: as a spreadsheet or a file, and back
http::Response send_plan_file(Call& call);
http::Response show_import(Call& call);
http::Response import_plan(Call& call);

// posts_page.cpp, bodies_page.cpp: for administrators
http::Response show_posts(Call& call);
http::Response save_post(Call& call);
http::Response show_bodies(Call& call);
http::Response add_body(Call& call);
http::Response change_members(Call& call);

// questions_page.cpp: what bodies ask and decide
http::Response show_questions(Call& call);
http::Response ask_question(Call& call);
http::Response add_to_question(Call& call);

// packs_page.cpp
http::Response show_packs(Call& call);
http::Response make_pack(Call& call);
http::Response show_pack(Call& call);

// calendar_pages.cpp
http::Response make_calendar(Call& call);
http::Response send_calendar(Call& call);

// dashboard_pages.cpp, indicator_form.cpp, values_page.cpp: high-level indicators
http::Response show_dashboards(Call& call);
http::Response show_dashboard(Call& call);
http::Response show_public_dashboard(Call& call);
http::Response show_priority_form(Call& call);
http::Response save_priority(Call& call);
http::Response show_indicator_form(Call& call);
http::Response save_indicator(Call& call);
http::Response show_values(Call& call);
http::Response send_values(Call& call);

// public_plan_pages.cpp
http::Response show_public_plans(Call& call);
http::Response show_public_plan(Call& call);

} // namespace wres::planning
