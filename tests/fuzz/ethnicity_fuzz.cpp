// SPDX-License-Identifier: MIT
// Any bytes are a label: they resolve to one group with a reason, or go to a person, the same each time.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/invariant.h"
#include "ethnicity/resolver.h"
#include "standard/library.h"

namespace {

using namespace wres;

/// The project's own words: WRES_STANDARDS, or the folder `standard` here or in a folder above.
std::filesystem::path standards_folder()
{
    if (const char* const named = std::getenv("WRES_STANDARDS"))
        return named;
    auto above = std::filesystem::current_path();
    while (!std::filesystem::exists(above / "standard" / "classifications") && above != above.root_path())
        above = above.parent_path();
    return above / "standard";
}

standard::Folder words_and_groups()
{
    const auto root = standards_folder();
    standard::Folder folder;
    for (const auto& entry : std::filesystem::directory_iterator(root / "classifications")) {
        std::ifstream file(entry.path(), std::ios::binary);
        folder["classifications/" + entry.path().filename().string()] = {
            std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()
        };
    }
    return folder;
}

const ethnicity::Resolver& resolver()
{
    static const auto folder = words_and_groups();
    static const auto classification = standard::load_classification(folder, "census_2021").value();
    static const auto vocabulary = ethnicity::load_vocabulary(folder, *classification).value();
    static const auto made = ethnicity::Resolver::make(*classification, vocabulary, {}).value();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view label(reinterpret_cast<const char*>(data), size);
    const auto once = resolver().resolve(label);
    const auto twice = resolver().resolve(label);
    INVARIANT(once.group == twice.group, "the same label always gives the same answer");
    INVARIANT(!once.how.empty(), "every answer has a reason");
    INVARIANT(once.suggestions.empty() || !once.group, "suggestions are for a person who must decide");
    return 0;
}
