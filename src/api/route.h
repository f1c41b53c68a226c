// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "api/call.h"
#include "http/request.h"
#include "http/response.h"
#include "service/access.h"
#include "service/scopes.h"

namespace wres::api {

enum class Body : std::uint8_t {
    None,
    Object,
    Files, // of people: sealed into the collection as they come
    HeldFiles, // already counted, and held in memory: the call's `files`
};

/// One line of the table of everything a program can ask for. Each is an operation of the document
/// openapi.json, and a test holds the two against each other.
struct Route {
    http::Method method {};
    std::string_view path;
    service::Access access {}; // what the token's person must be allowed
    service::ScopeSet scopes; // one of these the token must have; empty: any token will do
    Body body {};
    http::Response (*respond)(Call&);
};

[[nodiscard]] std::span<const Route> routes();

} // namespace wres::api
