// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "web/settings.h"

namespace wres::web {

/// Serves until the program is told to end (SIGTERM or SIGINT), then lets the requests that are being
/// answered end. Must be called before the program starts a thread. `started` is told the address, for
/// whoever waits.
/// @errors those of workflow::read_key(), store::Store::open(), http::Server::start(),
/// workflow::read_standards_folder(); serve.tls
Done serve(const ChosenSettings& settings, const std::function<void(const std::string&)>& started);

} // namespace wres::web
