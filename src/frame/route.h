// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "frame/call.h"
#include "http/request.h"
#include "http/response.h"
#include "service/access.h"

namespace wres::frame {

using service::Access;

enum class Body : std::uint8_t {
    None,
    Form,
    Files, // of people: sealed into the collection as they come
    HeldFiles, // without people, and held in memory: the call's `files`
};

/// One line of the table of everything that can be asked for, of which each room with pages has its part. A
/// route without an access cannot be written.
struct Route {
    http::Method method {};
    std::string_view path;
    service::Access access {};
    Body body {};
    http::Response (*respond)(Call&);
};

} // namespace wres::frame
