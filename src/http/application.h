// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace wres::http {

/// One request on its way through the application. The server calls receive() for each piece of the body, in
/// order, then respond(), one after the other, on threads that may wait for a disk or a database.
class Exchange {
public:
    virtual ~Exchange() = default;

    /// The longest body this request may bring. Asked before any of it is read, so that nobody who may not
    /// send is listened to; a longer one is refused and the connection closed.
    [[nodiscard]] virtual std::uint64_t most_body_bytes() const = 0;

    /// One piece of the body. After a false, no further piece is given, and respond() says why.
    [[nodiscard]] virtual bool receive(std::string_view piece) = 0;

    /// Called once: when the body is complete, or was not wanted, or receive() gave false.
    [[nodiscard]] virtual Response respond() = 0;
};

/// What came of a request, for the log and the counters.
struct Outcome {
    Status status {};
    std::uint64_t answer_bytes {};
    std::chrono::microseconds duration {}; // from the end of the request's head until the answer was ready
};

/// What the server serves. Every function is called from several threads at once.
class Application {
public:
    virtual ~Application() = default;

    [[nodiscard]] virtual std::unique_ptr<Exchange> begin(Request request) = 0;

    /// The page for what never became an exchange, or was given up: a head that cannot be read, a body too
    /// long, too much at once.
    [[nodiscard]] virtual Response refusal(const Request& request, Status status) = 0;

    /// Told before the answer goes out: who has read an answer finds it in the counters.
    virtual void finished(const Request& request, const Outcome& outcome) = 0;
};

} // namespace wres::http
