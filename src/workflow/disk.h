// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace wres::workflow {

/// A file of this machine, opened for reading. It is read where and when it is needed, never as a whole.
/// @errors disk.no_such_file, disk.not_readable
[[nodiscard]] Result<std::shared_ptr<const Bytes>> open_file(const std::string& path);

/// The whole of a small file: a setting, a mapping, a cube.
/// @errors disk.no_such_file, disk.not_readable, bytes.too_large
[[nodiscard]] Result<std::string> read_file(const std::string& path);

/// Writes a file whole or not at all: an interrupted program leaves the old one.
/// @errors disk.not_writable
Done write_file(const std::string& path, std::string_view content);

/// Makes the folder, and those above it, if they are not there.
/// @errors disk.not_writable
Done make_folder(const std::string& path);

} // namespace wres::workflow
