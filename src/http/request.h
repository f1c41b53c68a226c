// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/cookie.h"
#include "http/fields.h"
#include "http/target.h"

namespace wres::http {

enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Other };

[[nodiscard]] std::string_view method_name(Method method);

/// Whether a request of this method may change something, and so needs a token of the page it came from.
[[nodiscard]] constexpr bool is_unsafe(Method method)
{
    return method != Method::Get && method != Method::Head;
}

/// The head of a request: all but its body.
struct Request {
    std::string id; // drawn by us; stands in the log, in the answer and on the page of an error
    std::string peer; // the address that is connected to us
    Transport transport {};
    Method method {};
    Target target;
    Fields headers; // names in lower case
    Fields cookies;
};

} // namespace wres::http
