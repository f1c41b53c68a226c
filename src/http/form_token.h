// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "http/request.h"
#include "sealing/master_key.h"

namespace wres::http {

/// The token that every form of ours carries, so that no other site can send one in somebody's name: an
/// authentication code of the visit (a cookie) under a key of the server. It is of no use in another visit.
/// @source OWASP Cross-Site Request Forgery Prevention, signed double-submit cookie
[[nodiscard]] std::string form_token(const sealing::Key& key, std::string_view visit);

[[nodiscard]] bool is_form_token_of(const sealing::Key& key, std::string_view visit, std::string_view token);

/// Whether the browser itself says that the request was made by a page of another site. A browser too old to
/// say, or a program, says nothing; the token still has to be right.
/// @source W3C Fetch Metadata Request Headers, Sec-Fetch-Site; RFC 6454, Origin
[[nodiscard]] bool comes_from_another_site(const Request& request);

} // namespace wres::http
