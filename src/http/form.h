// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.h"
#include "http/fields.h"

namespace wres::http {

/// A form holds at most this many fields: a page of ours has fewer, and an attacker's would cost time.
inline constexpr std::size_t most_form_fields = 2000;

/// Reads name=value&name=value, as a browser sends a plain form and as a query is written. Names and values
/// are UTF-8.
/// @errors form.faulty  a broken percent sign, bytes that are no UTF-8, or too many fields
/// @source WHATWG URL Standard, application/x-www-form-urlencoded parsing
[[nodiscard]] Result<Fields> parse_form(std::string_view text);

} // namespace wres::http
