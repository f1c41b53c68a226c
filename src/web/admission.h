// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "web/call.h"
#include "web/route.h"
#include "web/stores.h"

namespace wres::web {

/// A request that was let in: its route, and the call that its page is given, but for the body.
struct Admitted {
    const Route* route;
    Stores::Loan loan;
    Call call;
};

/// Decides about a request by its head alone: whether it is for us, how often it comes, which route it means,
/// who asks and whether they may. The answer of a request that is not let in tells a stranger nothing: a
/// collection of somebody else's is not there.
[[nodiscard]] std::variant<std::unique_ptr<Admitted>, http::Response> admit(
    Service& service, const http::Request& request);

/// Who asks: the address that is connected, or the one a proxy names that we were told to believe.
[[nodiscard]] std::string asking_address(const Service& service, const http::Request& request);

/// Where browsers find this service, by the name that this one used: "https://wres.council.example".
[[nodiscard]] std::string own_address(const Service& service, const http::Request& request);

/// Whether the browser speaks to us over TLS, itself or to the proxy.
[[nodiscard]] http::Transport outer_transport(const Service& service, const http::Request& request);

/// The pattern of the route that a request means; "none" when there is none.
[[nodiscard]] std::string_view route_pattern(const http::Request& request);

} // namespace wres::web
