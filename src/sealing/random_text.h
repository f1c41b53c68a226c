// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace wres::sealing {

/// 20 small letters and digits, 100 bits: an identifier that nobody can guess or count.
[[nodiscard]] std::string random_identifier();

/// 52 small letters and digits, 260 bits: a secret that is handed to a browser or a program.
[[nodiscard]] std::string random_token();

} // namespace wres::sealing
