// SPDX-License-Identifier: MIT
#include "workflow/input_files.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/text.h"
#include "workflow/disk.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

bool plainly_not_data(const fs::path& path)
{
    const auto name = path.filename().string();
    const auto extension = lower_case(path.extension().string());
    return name.starts_with('.') || name.starts_with("~$") || extension == ".md" || extension == ".toml";
}

Result<std::vector<fs::path>> files_at(const std::string& path)
{
    std::error_code error;
    if (!fs::is_directory(path, error))
        return std::vector<fs::path> { path };

    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path, error)) {
        if (entry.is_regular_file(error) && !plainly_not_data(entry.path()))
            files.push_back(entry.path());
    }
    if (error)
        return failure(
            "disk.not_readable", fmt::format("The folder {} cannot be read: {}.", path, error.message()));
    if (files.empty())
        return failure("input.none",
            fmt::format("The folder {} holds no data files. Put the CSV, XLSX or XML files in it.", path));
    std::ranges::sort(files);
    return files;
}

} // namespace

void InputFiles::add(intake::SourceFile file)
{
    (file.name.ends_with(".wrescube") ? cubes : sources).push_back(std::move(file));
}

Result<InputFiles> open_input(const std::vector<std::string>& paths)
{
    if (paths.empty())
        return failure("input.none", "Name the files to read, or the folder that holds them.");

    InputFiles input;
    for (const auto& path : paths) {
        const auto files = TRY(files_at(path));
        for (const auto& file : files) {
            auto bytes = TRY(open_file(file.string()));
            input.add({ file.filename().string(), std::move(bytes) });
        }
    }
    return input;
}

std::string council_named_by(const std::vector<std::string>& paths)
{
    std::error_code error;
    const fs::path first = fs::absolute(paths.empty() ? "." : paths.front(), error).lexically_normal();
    const bool is_folder = fs::is_directory(first, error);
    const fs::path folder = is_folder && first.has_filename() ? first : first.parent_path();
    std::string name = folder.filename().string();
    std::ranges::replace(name, '_', ' ');
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name.empty() ? "The council" : name;
}

} // namespace wres::workflow
