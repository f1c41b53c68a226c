// SPDX-License-Identifier: MIT
//
// The first byte picks a TOML file of SC-WRES 2025; the rest takes its place. The standard loads or is
// refused with a file and a sentence. The same text is also tried as a mapping file, which must be read back
// as it was written.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/invariant.h"
#include "intake/mappings.h"
#include "standard/library.h"
#include "standard/toml_document.h"

namespace {

using namespace wres;
namespace fs = std::filesystem;

/// The project's own standards: WRES_STANDARDS, or the folder `standard` here or in a folder above.
fs::path standards_folder()
{
    if (const char* const named = std::getenv("WRES_STANDARDS"))
        return named;
    auto above = fs::current_path();
    while (!fs::exists(above / "standard" / "classifications") && above != above.root_path())
        above = above.parent_path();
    return above / "standard";
}

standard::Folder read_folder()
{
    const auto root = standards_folder();
    standard::Folder folder;
    for (const auto* part : { "classifications", "sc-wres/2025" }) {
        for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            folder[fs::relative(entry.path(), root).generic_string()] = {
                std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()
            };
        }
    }
    return folder;
}

std::vector<std::string> toml_files(const standard::Folder& folder)
{
    std::vector<std::string> paths;
    for (const auto& [path, content] : folder) {
        if (path.starts_with("sc-wres/2025/") && path.ends_with(".toml"))
            paths.push_back(path);
    }
    return paths;
}

void load_with(const std::string& path, const std::string& content)
{
    static auto folder = read_folder();
    auto& file = folder.at(path);
    const auto original = file;
    file = content;
    const auto loaded = standard::load_standard(folder, "sc-wres/2025");
    INVARIANT(loaded || (!loaded.error().code.empty() && !loaded.error().message.empty()),
        "a refusal has a code and a sentence");
    file = original;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const auto paths = toml_files(read_folder());
    INVARIANT(!paths.empty(), "the project's standards are there");
    const std::string content(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto document = standard::parse_toml(content);
    INVARIANT(document || !document.error().words.empty(), "a refusal has a sentence");
    if (document) // else a whole standard would be read to say the same
        load_with(paths[data[0] % paths.size()], content);

    const auto mappings = intake::parse_mappings("fuzz.toml", content);
    if (mappings) {
        const auto written = intake::write_mappings(*mappings);
        const auto again = intake::parse_mappings("written.toml", written);
        INVARIANT(
            again && intake::write_mappings(*again) == written, "what is written is read back the same");
    }
    return 0;
}
