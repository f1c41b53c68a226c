// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/date.h"
#include "opendata/publisher.h"

namespace wres::site {

/// What is the same on every page.
struct SiteFacts {
    std::string title; // whose site
    opendata::Publisher publisher;
    Date made_on {};
};

} // namespace wres::site
