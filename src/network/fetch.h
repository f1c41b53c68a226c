// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace wres::network {

/// A request to a web server that was named in the settings, or by one that was.
struct WebRequest {
    std::string address; // https://, or http:// on this machine
    std::vector<std::pair<std::string, std::string>> form; // sent by POST; empty: GET
    std::string user; // HTTP Basic; empty: none
    std::string password;
    std::string bearer; // a token; empty: none
    std::string certificates; // a file in PEM; empty: those of this machine
};

struct WebAnswer {
    long status {};
    std::string body;
};

/// Follows no redirection, takes at most 1 MiB, and waits for at most 30 seconds.
/// @errors network.not_encrypted, network.not_reached
[[nodiscard]] Result<WebAnswer> fetch(const WebRequest& request);

} // namespace wres::network
