// SPDX-License-Identifier: MIT
#include "support/standards.h"

#include <filesystem>

#include "support/case_table.h"

namespace wres::test {

const std::map<std::string, std::string>& standards_folder()
{
    static const auto folder = [] {
        namespace fs = std::filesystem;
        const auto root = fs::path(project_folder()) / "standard";
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(root))
            if (entry.is_regular_file())
                files.emplace(entry.path().lexically_relative(root).generic_string(),
                    project_file("standard/" + entry.path().lexically_relative(root).generic_string()));
        return files;
    }();
    return folder;
}

} // namespace wres::test
