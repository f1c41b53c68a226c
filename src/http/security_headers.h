// SPDX-License-Identifier: MIT
#pragma once

#include "http/cookie.h"
#include "http/response.h"

namespace wres::http {

/// Adds to an answer the headers that tell a browser what a page of ours never does: run a script or use a
/// style that is not a file of ours, stand in a frame of somebody else's, send its address on, be guessed to
/// be another type, use a camera. With TLS also that this host is never to be spoken to without.
///
/// An answer may have a policy of its own, if it allows less or names what it allows by checksum.
///
/// Unless the answer says itself how it may be kept, nobody may keep it: pages are private.
/// @source OWASP Secure Headers Project; OWASP ASVS 5, V3.4
void add_security_headers(Response& response, Transport transport);

} // namespace wres::http
