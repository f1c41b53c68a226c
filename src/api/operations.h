// SPDX-License-Identifier: MIT
#pragma once

#include "api/call.h"
#include "http/response.h"

namespace wres::api {

// What answers each route: routes.cpp says which.

// description.cpp
http::Response get_description(Call& call);

// publications.cpp
http::Response list_publications(Call& call);
http::Response get_publication(Call& call);
http::Response get_publication_file(Call& call);

// token.cpp
http::Response get_token(Call& call);
http::Response revoke_token(Call& call);

// collections.cpp
http::Response list_collections(Call& call);
http::Response start_collection(Call& call);
http::Response get_collection(Call& call);
http::Response submit_collection(Call& call);

// files.cpp
http::Response list_files(Call& call);
http::Response send_files(Call& call); // after the files have come
http::Response remove_file(Call& call);
http::Response read_files(Call& call);

// findings.cpp
http::Response get_findings(Call& call);

// results.cpp
http::Response get_results(Call& call);

// mappings.cpp
http::Response get_mappings(Call& call);
http::Response decide_mappings(Call& call);

// commentary.cpp
http::Response get_commentary(Call& call);
http::Response save_commentary(Call& call);

// national_collections.cpp
http::Response list_national_collections(Call& call);
http::Response get_national_collection(Call& call);
http::Response send_submissions(Call& call); // after the files have come

// plans.cpp
http::Response list_plans(Call& call);
http::Response get_plan(Call& call);
http::Response get_plan_file(Call& call);
http::Response get_due(Call& call);
http::Response get_verdicts(Call& call);
http::Response get_dashboards(Call& call);
http::Response send_indicator_values(Call& call); // after the files have come

// releases.cpp
http::Response list_releases(Call& call);
http::Response get_release(Call& call);
http::Response get_release_file(Call& call);

} // namespace wres::api
