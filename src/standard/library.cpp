// SPDX-License-Identifier: MIT
#include "standard/library.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/checksum.h"
#include "standard/fault.h"
#include "standard/standard_parts.h"

namespace wres::standard {
namespace {

constexpr std::string_view first_file = "/standard.toml";

/// Every file of the folder belongs to something; one that does not is probably misspelled, and would be
/// silently left out.
Done check_files(const Folder& folder, const std::string& own_folder, const Standard& standard)
{
    std::set<std::string> known { "standard.toml", "measures.toml", "settings.toml", "codes.csv",
        "findings.csv", "disclosure.toml", "README.md" };
    for (const auto& table : standard.record_tables)
        known.insert("columns/" + table.id + ".csv");
    for (auto file = folder.lower_bound(own_folder);
         file != folder.end() && file->first.starts_with(own_folder); ++file) {
        const auto name = file->first.substr(own_folder.size());
        if (!known.contains(name) && !(name.starts_with("indicators/") && name.ends_with(".toml")))
            return faulty(
                { file->first, 0 }, "no part of the standard is read from this file; rename or remove it.");
    }
    return {};
}

/// Over path and content of every file that a calculation can depend on, in the order of their paths.
std::string checksum_of(const Folder& folder, const std::string& own_folder)
{
    std::string everything;
    for (const auto& [path, content] : folder) {
        const bool own = path.starts_with(own_folder) || path.starts_with("classifications/");
        if (own && !path.ends_with(".md"))
            everything += fmt::format("{}\n{}\n{}\n", path, content.size(), content);
    }
    return sha256(everything);
}

} // namespace

std::vector<std::string> list_standards(const Folder& folder)
{
    std::vector<std::string> names;
    for (const auto& [path, content] : folder)
        if (path.ends_with(first_file) && std::ranges::count(path, '/') == 2)
            names.push_back(path.substr(0, path.size() - first_file.size()));
    return names;
}

Result<Standard> load_standard(const Folder& folder, const std::string& name)
{
    const auto own_folder = name + "/";
    const auto names = list_standards(folder);
    if (std::ranges::find(names, name) == names.end())
        return failure("standard.unknown",
            fmt::format("There is no standard \"{}\". Choose {}.", name, alternatives(names)));

    Standard standard;
    const auto classification = TRY(read_standard_file(folder, own_folder + "standard.toml", standard));
    TRY_DONE(check_files(folder, own_folder, standard));
    standard.classification = TRY(load_classification(folder, classification));
    TRY_DONE(read_settings(folder, own_folder + "settings.toml", standard));
    TRY_DONE(read_columns(folder, own_folder, standard));
    TRY_DONE(read_measures(folder, own_folder + "measures.toml", standard));
    TRY_DONE(read_indicators(folder, own_folder, standard));
    TRY_DONE(read_findings(folder, own_folder + "findings.csv", standard));
    TRY_DONE(read_disclosure(folder, own_folder + "disclosure.toml", standard));
    standard.checksum = checksum_of(folder, own_folder);
    return standard;
}

} // namespace wres::standard
