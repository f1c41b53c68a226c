// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace wres::test {

/// Writes a certificate for localhost, signed by itself, and its key, both new, as certificate.pem and
/// key.pem in a folder.
void write_certificate(const std::string& folder);

} // namespace wres::test
