// SPDX-License-Identifier: MIT
#include "service/asking.h"

#include <algorithm>

#include "base/text.h"
#include "service/service.h"

namespace wres::service {
namespace {

/// The Host header without its port.
std::string_view host_name(const http::Request& request)
{
    const auto host = request.headers.text("host");
    const auto colon = host.rfind(':');
    const bool has_port = colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos;
    return has_port ? host.substr(0, colon) : host;
}

} // namespace

bool is_of_this_machine(std::string_view address)
{
    return address.starts_with("127.") || address == "::1";
}

bool is_for_us(const Service& service, const http::Request& request)
{
    return std::ranges::find(service.terms.host_names, lower_case(host_name(request)))
        != service.terms.host_names.end();
}

std::string asking_address(const Service& service, const http::Request& request)
{
    if (service.terms.behind_proxy && is_of_this_machine(request.peer)) {
        const auto hops = split(request.headers.text("x-forwarded-for"), ',');
        if (!trimmed(hops.back()).empty())
            return std::string(trimmed(hops.back())); // the last is what our own proxy saw
    }
    return request.peer;
}

std::string own_address(const Service& service, const http::Request& request)
{
    const bool is_encrypted = outer_transport(service, request) == http::Transport::Encrypted;
    return std::string(is_encrypted ? "https://" : "http://") + std::string(request.headers.text("host"));
}

http::Transport outer_transport(const Service& service, const http::Request& request)
{
    const bool proxy_speaks_tls = service.terms.behind_proxy && is_of_this_machine(request.peer);
    return proxy_speaks_tls ? http::Transport::Encrypted : request.transport;
}

} // namespace wres::service
