// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/fields.h"

namespace wres::http {

/// Whether what is sent between the browser and us (or the proxy before us) is encrypted.
enum class Transport : std::uint8_t { Plain, Encrypted };

/// The name of a cookie as it is sent: with TLS it begins with __Host-, so that no other host and no plain
/// connection can set it.
/// @source RFC 6265bis, section 4.1.3.2
[[nodiscard]] std::string cookie_name(std::string_view name, Transport transport);

/// The value of Set-Cookie: HttpOnly, SameSite=Lax, for the whole site, until the browser is closed; Secure
/// with TLS. The value must be made of letters, digits, - and _.
[[nodiscard]] std::string set_cookie(std::string_view name, std::string_view value, Transport transport);

/// The value of Set-Cookie that makes a browser forget it.
[[nodiscard]] std::string forget_cookie(std::string_view name, Transport transport);

/// The cookies of a request. What is not a name and a value is passed over, as browsers and servers do.
/// @source RFC 6265, section 5.4
[[nodiscard]] Fields parse_cookies(std::string_view header);

} // namespace wres::http
