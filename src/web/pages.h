// SPDX-License-Identifier: MIT
#pragma once

#include "frame/call.h"
#include "frame/components.h"
#include "frame/error_pages.h"
#include "http/response.h"

namespace wres::web {

using namespace frame; // what every page is made of

// What answers each route.

// start_page.cpp
http::Response show_start(Call& call);

// guide_pages.cpp
http::Response show_guide(Call& call);
http::Response show_guide_topic(Call& call);

// service_pages.cpp: for browsers and for those who watch over the service
http::Response send_asset(Call& call);
http::Response send_colour(Call& call);
http::Response show_live(Call& call);
http::Response show_ready(Call& call);
http::Response show_metrics(Call& call);

// published_pages.cpp
http::Response show_published(Call& call);
http::Response show_publication(Call& call);
http::Response send_publication_file(Call& call);

} // namespace wres::web
