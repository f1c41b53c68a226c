// SPDX-License-Identifier: MIT
#include "workflow/languages_folder.h"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "workflow/disk.h"
#include "workflow/program_folder.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "messages.pot";

Result<fs::path> find_folder()
{
    std::error_code error;
    if (const char* named = std::getenv("WRES_LANGUAGES"); named != nullptr && *named != '\0') {
        if (fs::exists(fs::path(named) / mark, error))
            return fs::path(named);
        return failure("languages.no_folder",
            fmt::format("{} is not a folder of languages: it has no file \"{}\" in it.", named, mark));
    }
    if (const auto found = program_folder("languages", mark))
        return *found;
    return failure("languages.no_folder",
        "The folder of languages is not beside the program. Name it in the environment variable "
        "WRES_LANGUAGES, or leave out --language for English.");
}

} // namespace

Result<language::Language> language_of(const std::string& tag)
{
    if (tag == language::Language::english().tag())
        return language::Language::english();
    const auto root = TRY(find_folder());
    language::Folder folder;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(root, error)) {
        const auto extension = entry.path().extension();
        if (extension == ".toml" || extension == ".po" || extension == ".pot")
            folder[entry.path().lexically_relative(root).generic_string()] =
                TRY(read_file(entry.path().string()));
    }
    if (error)
        return failure("disk.not_readable",
            fmt::format("The folder of languages {} cannot be read: {}.", root.string(), error.message()));
    return language::read_language(folder, tag);
}

} // namespace wres::workflow
