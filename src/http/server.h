// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "http/application.h"

namespace wres::http {

/// A certificate and its key, as files in PEM.
struct TlsFiles {
    std::string certificate_path; // with the chain
    std::string key_path;
};

struct Endpoint {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0: any that is free
    std::optional<TlsFiles> tls;
};

/// What one client, or all together, may take.
struct Limits {
    std::uint32_t head_bytes = 16 * 1024;
    std::chrono::seconds head_time {
        10
    }; // from the first wait for a request's head to its end; so long a connection may be idle, too
    std::uint32_t slowest_bytes_per_second =
        4 * 1024; // a body or an answer that moves more slowly is given up,
    std::chrono::seconds patience { 20 }; // but never before this
    std::size_t connections = 1024; // further ones wait until another ends
    std::size_t waiting_requests = 256; // further ones are refused with 503
    std::size_t worker_threads = 4;
    std::chrono::seconds shutdown_time { 20 }; // for requests that are being answered
};

/// Serves HTTP/1.1. Parsing, framing and TLS are Boost.Beast's and OpenSSL's.
class Server {
public:
    /// Listens, and serves on threads of its own. The application must outlive the server.
    /// @errors server.address, server.in_use, server.certificate
    [[nodiscard]] static Result<Server> start(
        const Endpoint& endpoint, const Limits& limits, Application& application);

    ~Server(); // stops
    Server(Server&&) noexcept;
    Server& operator=(Server&&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Listens no more, lets the requests that are being answered end (but no longer than shutdown_time), and
    /// closes. May be called twice.
    void stop();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

} // namespace wres::http
