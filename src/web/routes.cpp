// SPDX-License-Identifier: MIT
#include "web/routes.h"

#include <array>
#include <vector>

#include "account/pages.h"
#include "administration/pages.h"
#include "planning/pages.h"
#include "programme/pages.h"
#include "returns/pages.h"
#include "web/pages.h"

namespace wres::web {
namespace {

using enum http::Method;

constexpr std::array own {
    Route { Get, "/", Access::Public, Body::None, show_start },
    Route { Get, "/assets/:name", Access::Public, Body::None, send_asset },
    Route { Get, "/assets/colours/:colour", Access::Public, Body::None, send_colour },
    Route { Get, "/guide", Access::Public, Body::None, show_guide },
    Route { Get, "/guide/:topic", Access::Public, Body::None, show_guide_topic },
    Route { Get, "/health/live", Access::Public, Body::None, show_live },
    Route { Get, "/health/ready", Access::Public, Body::None, show_ready },
    Route { Get, "/metrics", Access::ThisMachine, Body::None, show_metrics },
    Route { Get, "/published", Access::Public, Body::None, show_published },
    Route { Get, "/published/:publication", Access::Public, Body::None, show_publication },
    Route { Get, "/published/:publication/:name", Access::Public, Body::None, send_publication_file },
};

std::vector<Route> joined()
{
    std::vector<Route> all(own.begin(), own.end());
    for (const auto part : { account::routes(), administration::routes(), planning::routes(),
             programme::routes(), returns::routes() })
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

std::span<const Route> routes()
{
    static const auto all = joined();
    return all;
}

} // namespace wres::web
