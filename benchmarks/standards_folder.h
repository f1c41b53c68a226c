// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "standard/library.h"

namespace wres::bench {

/// The project's folder `standard/`: path inside it -> bytes.
inline standard::Folder standards_folder(const std::filesystem::path& root)
{
    standard::Folder folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        folder[entry.path().lexically_relative(root).generic_string()] =
            std::string(std::istreambuf_iterator<char>(file), {});
    }
    return folder;
}

} // namespace wres::bench
