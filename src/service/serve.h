// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "service/door.h"
#include "service/settings.h"

namespace wres::service {

/// Serves until the program is told to end (SIGTERM or SIGINT), then lets the requests that are being
/// answered end. Must be called before the program starts a thread. `started` is told the address, for
/// whoever waits. What the doors are is said at Service.
/// @errors those of workflow::read_key(), store::Store::open(), http::Server::start(),
/// workflow::read_standards_folder(); serve.tls
Done serve(const ChosenSettings& settings, std::vector<const Door*> doors,
    const std::function<void(const std::string&)>& started);

} // namespace wres::service
