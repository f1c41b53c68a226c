// SPDX-License-Identifier: MIT
#include "workflow/standards_folder.h"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "workflow/disk.h"
#include "workflow/program_folder.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

bool holds_standards(const fs::path& folder)
{
    std::error_code error;
    return fs::is_directory(folder / "classifications", error);
}

Result<fs::path> find_folder(const std::string& asked)
{
    const char* environment = std::getenv("WRES_STANDARDS");
    const std::string named = !asked.empty() ? asked : environment != nullptr ? environment : "";
    if (!named.empty()) {
        if (holds_standards(named))
            return fs::path(named);
        return failure("standards.no_folder",
            fmt::format(
                "{} is not a folder of standards: it has no folder \"classifications\" in it.", named));
    }
    if (const auto found = program_folder("standard", "classifications"))
        return *found;
    return failure("standards.no_folder",
        "The folder of standards is not beside the program. Name it with --standards.");
}

} // namespace

Result<standard::Folder> read_standards_folder(const std::string& asked)
{
    const auto root = TRY(find_folder(asked));
    standard::Folder folder;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(root, error)) {
        const auto extension = entry.path().extension();
        if (extension != ".toml" && extension != ".csv")
            continue;
        folder[entry.path().lexically_relative(root).generic_string()] =
            TRY(read_file(entry.path().string()));
    }
    if (error)
        return failure("disk.not_readable",
            fmt::format("The folder of standards {} cannot be read: {}.", root.string(), error.message()));
    return folder;
}

} // namespace wres::workflow
