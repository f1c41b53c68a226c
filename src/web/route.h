// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "http/request.h"
#include "http/response.h"
#include "service/access.h"
#include "web/call.h"

namespace wres::web {

using service::Access;

enum class Body : std::uint8_t { None, Form, Files };

/// One line of the table of everything that can be asked for. A route without an access cannot be written.
struct Route {
    http::Method method {};
    std::string_view path;
    service::Access access {};
    Body body {};
    http::Response (*respond)(Call&);
};

/// The table. The first route whose path matches is taken.
[[nodiscard]] std::span<const Route> routes();

} // namespace wres::web
