// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::opendata {

/// An identifier made from a name and from nothing else: the same name has the same one on every machine and
/// in every year, and two names have two. "urn:uuid:" and a UUID of version 8, from the SHA-256 of the name.
/// @source RFC 9562, sections 4 and 5.8 and appendix B.2
[[nodiscard]] std::string named_uuid(std::string_view name);

} // namespace wres::opendata
