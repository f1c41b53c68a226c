// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "http/cookie.h"
#include "http/request.h"

namespace wres::service {

class Service;

/// Whether an address is this machine's own.
[[nodiscard]] bool is_of_this_machine(std::string_view address);

/// Whether a request calls this service by a name that it was told it has. A page of somebody else's whose
/// name was made to lead to this machine must not be served (DNS rebinding).
[[nodiscard]] bool is_for_us(const Service& service, const http::Request& request);

/// Who asks: the address that is connected, or the one a proxy names that we were told to believe.
[[nodiscard]] std::string asking_address(const Service& service, const http::Request& request);

/// Where this service is found, by the name that this request used: "https://wres.council.example".
[[nodiscard]] std::string own_address(const Service& service, const http::Request& request);

/// Whether whoever asks speaks to us over TLS, to ourselves or to the proxy.
[[nodiscard]] http::Transport outer_transport(const Service& service, const http::Request& request);

} // namespace wres::service
