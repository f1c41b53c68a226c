// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include "http/application.h"

namespace wres::service {

class Service;

/// One way into the service: the pages for people, or the API for programs. Each has a table of routes, a way
/// to know who asks, and a form of its answers, all of its own; who may do what is the same behind each.
class Door {
public:
    virtual ~Door() = default;

    /// Whether a request is for this door.
    [[nodiscard]] virtual bool takes(const http::Request& request) const = 0;

    /// One request: who may not come in is answered, and his body not read.
    [[nodiscard]] virtual std::unique_ptr<http::Exchange> begin(
        Service& service, http::Request request) const = 0;

    /// The answer to what never became an exchange.
    [[nodiscard]] virtual http::Response refusal(const http::Request& request, http::Status status) const = 0;

    /// The pattern of the route that a request means, for logs and counters; "none" when there is none.
    [[nodiscard]] virtual std::string_view route_pattern(const http::Request& request) const = 0;
};

} // namespace wres::service
