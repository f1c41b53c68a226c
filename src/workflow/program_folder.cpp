// SPDX-License-Identifier: MIT
#include "workflow/program_folder.h"

namespace wres::workflow {

namespace fs = std::filesystem;

std::optional<fs::path> program_folder(std::string_view name, std::string_view mark)
{
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    if (error)
        return std::nullopt;
    const auto is_it = [&](const fs::path& folder) { return fs::exists(folder / mark, error); };
    if (const auto installed = program.parent_path().parent_path() / "share/wres" / name; is_it(installed))
        return installed;
    for (auto folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (is_it(folder / name))
            return folder / name;
    }
    return std::nullopt;
}

} // namespace wres::workflow
