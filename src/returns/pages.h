// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "frame/call.h"
#include "frame/components.h"
#include "frame/error_pages.h"
#include "frame/route.h"
#include "http/response.h"

namespace wres::returns {

using namespace frame; // what every page is made of

/// What can be asked for here, for the table of everything in the room web.
[[nodiscard]] std::span<const Route> routes();

// What answers each route.

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

// preview_page.cpp
http::Response show_preview(Call& call);

// trail_page.cpp
http::Response show_trail(Call& call);

} // namespace wres::returns
