// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "frame/call.h"
#include "frame/route.h"
#include "service/stores.h"

namespace wres::web {

/// A request that was let in: its route, and the call that its page is given, but for the body.
struct Admitted {
    const frame::Route* route;
    service::Stores::Loan loan;
    frame::Call call;
};

/// Decides about a request by its head alone: whether it is for us, how often it comes, which route it means,
/// who asks and whether they may. The answer of a request that is not let in tells a stranger nothing: a
/// collection of somebody else's is not there.
[[nodiscard]] std::variant<std::unique_ptr<Admitted>, http::Response> admit(
    service::Service& service, const http::Request& request);

/// The pattern of the route that a request means; "none" when there is none.
[[nodiscard]] std::string_view route_pattern(const http::Request& request);

} // namespace wres::web
