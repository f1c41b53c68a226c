// SPDX-License-Identifier: MIT
#include "http/cookie.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/invariant.h"
#include "base/text.h"

namespace wres::http {
namespace {

bool may_be_in_a_cookie(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string attributes(Transport transport)
{
    return transport == Transport::Encrypted ? "; Path=/; HttpOnly; SameSite=Lax; Secure"
                                             : "; Path=/; HttpOnly; SameSite=Lax";
}

} // namespace

std::string cookie_name(std::string_view name, Transport transport)
{
    return transport == Transport::Encrypted ? fmt::format("__Host-{}", name) : std::string(name);
}

std::string set_cookie(std::string_view name, std::string_view value, Transport transport)
{
    INVARIANT(std::ranges::all_of(value, may_be_in_a_cookie), "we draw the values of our cookies");
    return fmt::format("{}={}{}", cookie_name(name, transport), value, attributes(transport));
}

std::string forget_cookie(std::string_view name, Transport transport)
{
    return fmt::format("{}=; Max-Age=0{}", cookie_name(name, transport), attributes(transport));
}

Fields parse_cookies(std::string_view header)
{
    constexpr std::size_t most = 50;
    Fields cookies;
    for (const auto piece : split(header, ';')) {
        const auto equals = piece.find('=');
        if (equals == std::string_view::npos || cookies.entries().size() >= most)
            continue;
        const auto name = trimmed(piece.substr(0, equals));
        if (!name.empty())
            cookies.add(std::string(name), std::string(trimmed(piece.substr(equals + 1))));
    }
    return cookies;
}

} // namespace wres::http
