// SPDX-License-Identifier: MIT
#include <utility> // before Boost.Asio 1.74, which forgets it

#include "http/server.h"

#include <mutex>
#include <thread>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <fmt/format.h>

#include "http/connection.h"

namespace wres::http {
namespace {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using tcp = asio::ip::tcp;
using Code = boost::system::error_code;

/// Threads that move bytes; what takes time is done by the workers.
constexpr int io_threads = 2;

Done load(ssl::context& context, const TlsFiles& files)
{
    Code code;
    context.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3
            | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1,
        code);
    SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    context.use_certificate_chain_file(files.certificate_path, code);
    if (code)
        return failure("server.certificate",
            fmt::format("The certificate {} cannot be read. Give a file in PEM that holds the certificate "
                        "and its chain.",
                files.certificate_path));
    context.use_private_key_file(files.key_path, ssl::context::pem, code);
    if (code || SSL_CTX_check_private_key(context.native_handle()) != 1)
        return failure("server.certificate",
            fmt::format("The key {} cannot be read, or is not the one of the certificate. Give its private "
                        "key in PEM, without "
                        "a passphrase, readable by the service alone.",
                files.key_path));
    return {};
}

} // namespace

struct Server::State {
    State(const Limits& limits, Application& application)
        : shared(limits, application)
        , workers(limits.worker_threads)
        , acceptor(asio::make_strand(io))
        , place(acceptor.get_executor())
        , grace(acceptor.get_executor())
    {
        shared.on_removed = [this](std::size_t left) { connection_ended(left); };
    }

    Done listen(const Endpoint& endpoint);
    asio::awaitable<void> accept();
    void run();
    void stop();
    void connection_ended(std::size_t left);
    void close_listener();

    Connections shared;
    asio::thread_pool workers;
    asio::io_context io { io_threads };
    tcp::acceptor acceptor;
    asio::steady_timer place; // cancelled when a connection ends and leaves its place to another
    asio::steady_timer grace;
    std::optional<ssl::context> tls;
    std::atomic<std::size_t> open = 0;
    std::vector<std::thread> threads;
    std::once_flag stopped;
};

Done Server::State::listen(const Endpoint& endpoint)
{
    Code code;
    const auto address = asio::ip::make_address(endpoint.address, code);
    if (code)
        return failure("server.address",
            fmt::format("\"{}\" is not an address to listen at. Give one such as 127.0.0.1, 0.0.0.0 or ::1.",
                endpoint.address));
    if (endpoint.tls) {
        tls.emplace(ssl::context::tls_server);
        TRY_DONE(load(*tls, *endpoint.tls));
    }
    const tcp::endpoint place_to_listen(address, endpoint.port);
    acceptor.open(place_to_listen.protocol(), code);
    if (!code)
        acceptor.set_option(asio::socket_base::reuse_address(true), code);
    if (!code)
        acceptor.bind(place_to_listen, code);
    if (!code)
        acceptor.listen(asio::socket_base::max_listen_connections, code);
    if (code)
        return failure("server.in_use",
            fmt::format("Nothing can listen at {}, port {}: {}. Choose another port, or end the program that "
                        "uses this one.",
                endpoint.address, endpoint.port, code.message()));
    return {};
}

asio::awaitable<void> Server::State::accept()
{
    while (!shared.stopping()) {
        Code code;
        if (open >= shared.limits.connections) {
            place.expires_after(std::chrono::seconds(1));
            co_await place.async_wait(asio::redirect_error(asio::use_awaitable, code));
            continue;
        }
        tcp::socket socket(asio::make_strand(io));
        co_await acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, code));
        if (!code) {
            ++open;
            if (!start_connection(std::move(socket), tls ? &*tls : nullptr, workers, shared))
                --open;
        } else if (acceptor.is_open()) { // no file descriptors left, say: wait for some to be closed
            place.expires_after(std::chrono::milliseconds(100));
            co_await place.async_wait(asio::redirect_error(asio::use_awaitable, code));
        }
    }
}

void Server::State::run()
{
    asio::co_spawn(
        acceptor.get_executor(), [this] { return accept(); }, asio::detached);
    for (int i = 0; i < io_threads; ++i)
        threads.emplace_back([this] { io.run(); });
}

void Server::State::connection_ended(std::size_t left)
{
    --open;
    if (shared.stopping() && left == 0)
        io.stop();
    else
        asio::post(acceptor.get_executor(), [this] { place.cancel(); });
}

void Server::State::close_listener()
{
    Code ignored;
    acceptor.close(ignored);
    shared.close_idle_ones();
    place.cancel();
    if (open == 0)
        io.stop();
    grace.expires_after(shared.limits.shutdown_time);
    grace.async_wait([this](Code code) {
        if (!code)
            io.stop();
    });
}

void Server::State::stop()
{
    std::call_once(stopped, [this] {
        asio::post(acceptor.get_executor(), [this] { close_listener(); });
        for (auto& thread : threads)
            thread.join();
        workers.join();
    });
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) { }

Server::Server(Server&&) noexcept = default;

Server::~Server()
{
    if (state_)
        stop();
}

Result<Server> Server::start(const Endpoint& endpoint, const Limits& limits, Application& application)
{
    auto state = std::make_unique<State>(limits, application);
    TRY_DONE(state->listen(endpoint));
    state->run();
    return Server(std::move(state));
}

std::uint16_t Server::port() const
{
    Code ignored;
    return state_->acceptor.local_endpoint(ignored).port();
}

void Server::stop()
{
    state_->stop();
}

} // namespace wres::http
