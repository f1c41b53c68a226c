// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <variant>

#include "api/call.h"
#include "api/route.h"
#include "service/stores.h"

namespace wres::api {

/// A request that was let in: its route, and the call that its operation is given, but for the body.
struct Admitted {
    const Route* route;
    service::Stores::Loan loan;
    Call call;
};

/// Decides about a request by its head alone: whether it is for us, how often it comes, which route it means,
/// whose token it brings, and whether the token's scopes and its person's roles allow it. Cookies are not
/// looked at: a browser that is signed in has no more rights here than a stranger, so nobody's page can use
/// them.
[[nodiscard]] std::variant<std::unique_ptr<Admitted>, http::Response> admit(
    service::Service& service, const http::Request& request);

/// The pattern of the route that a request means; "none" when there is none.
[[nodiscard]] std::string_view route_pattern(const http::Request& request);

} // namespace wres::api
