// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace wres::workflow {

/// A folder that comes with the program: share/wres/NAME of an installation, or NAME in a folder above the
/// program. It is the one that holds `mark`, a file or a folder.
[[nodiscard]] std::optional<std::filesystem::path> program_folder(
    std::string_view name, std::string_view mark);

} // namespace wres::workflow
