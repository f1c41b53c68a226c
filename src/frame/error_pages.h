// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "frame/call.h"
#include "http/request.h"
#include "http/response.h"

namespace wres::frame {

/// The page for an error of ours or of the store: its status, its sentence, and the number of the request.
/// Those who ask for JSON get it.
[[nodiscard]] http::Response error_response(const Call& call, const Error& error);

/// The page for a status without more words, for whoever asks.
[[nodiscard]] http::Response refusal_page(
    const http::Request& request, http::Status status, const Visitor& visitor = {});

} // namespace wres::frame
