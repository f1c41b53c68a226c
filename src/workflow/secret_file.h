// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::workflow {

/// The content of a file that holds a secret key.
/// @errors key.not_private  others on this machine can read it; disk.*
[[nodiscard]] Result<std::string> read_secret_file(const std::string& path);

/// Writes a new file that only its owner can read, and that is on the disk when this returns.
/// @errors key.file_there  nothing is written over; disk.not_writable
Done write_secret_file(const std::string& path, std::string_view content);

} // namespace wres::workflow
