// SPDX-License-Identifier: MIT
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "http/connections.h"

namespace wres::http {

/// Serves one client until it, or the server, has had enough. `tls` is null when the connection is plain.
/// Only server.cpp and connection.cpp include this header: it brings Boost.Asio. Gives false when the client
/// has gone already.
[[nodiscard]] bool start_connection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls,
    boost::asio::thread_pool& workers, Connections& shared);

} // namespace wres::http
