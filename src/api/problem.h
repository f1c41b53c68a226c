// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace wres::api {

/// What went wrong, for a program and for whoever runs it: the status, a stable code, one plain sentence, and
/// the number of the request.
/// @source RFC 9457
[[nodiscard]] http::Response problem(
    const http::Request& request, http::Status status, std::string_view code, std::string_view sentence);

/// The same for a status that says all there is to say.
[[nodiscard]] http::Response refusal(const http::Request& request, http::Status status);

/// The same for an error of ours or of the store. A stranger's collection and none at all look the same.
[[nodiscard]] http::Response problem(const http::Request& request, const Error& error);

} // namespace wres::api
