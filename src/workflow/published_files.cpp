// SPDX-License-Identifier: MIT
#include "workflow/published_files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "published/verify_proof.h"
#include "workflow/disk.h"
#include "workflow/national_making.h"

namespace wres::workflow {
namespace {

/// In the order of their paths, so that the answer is the same everywhere.
Result<std::vector<std::string>> tables_in(const std::string& folder)
{
    std::vector<std::string> tables;
    std::error_code error;
    const auto add = [&](const std::filesystem::path& from) {
        const auto table = from / published::table_of_numbers;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(table, ignored))
            tables.push_back(table.string());
    };
    add(folder);
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        std::error_code ignored;
        if (entry.is_directory(ignored) && entry.path().filename() != national_report_folder)
            add(entry.path());
    }
    if (error)
        return failure("disk.not_readable", fmt::format("The folder {} could not be read.", folder));
    if (tables.empty())
        return failure("attack.no_release",
            fmt::format("The folder {} holds no release: there is no {} in it, nor in a folder in it. Name "
                        "the folder that was published, or the files.",
                folder, published::table_of_numbers));
    std::ranges::sort(tables);
    return tables;
}

} // namespace

Result<std::vector<published::PublishedFile>> open_published(const std::vector<std::string>& paths)
{
    std::vector<std::string> all;
    for (const auto& path : paths) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(path, ignored)) {
            all.push_back(path);
            continue;
        }
        auto tables = TRY(tables_in(path));
        std::ranges::move(tables, std::back_inserter(all));
    }
    std::map<std::string, std::size_t> times; // that a name stands for a file
    for (const auto& path : all)
        ++times[std::filesystem::path(path).filename().string()];
    std::vector<published::PublishedFile> files;
    for (const auto& path : all) {
        auto bytes = TRY(open_file(path));
        const std::filesystem::path at(path);
        auto name = at.filename().string();
        if (times[name] > 1 && at.has_parent_path())
            name = (at.parent_path().filename() / name).string();
        files.push_back({ std::move(name), std::move(bytes) });
    }
    return files;
}

Result<published::AreaHierarchy> area_hierarchy(
    const standard::Folder& standards, const std::string& standard)
{
    const auto of = TRY(standard::load_standard(standards, standard));
    const auto populations = TRY(standard::load_populations(standards, *of.classification));
    published::AreaHierarchy hierarchy;
    std::string country;
    for (const auto& population : populations.all())
        if (population.area.kind == standard::AreaKind::Country)
            country = population.area.code;
    for (const auto& population : populations.all()) {
        const auto& area = population.area;
        if (area.kind == standard::AreaKind::Country)
            continue;
        const auto& in = area.region_code.empty() ? country : area.region_code;
        hierarchy[area.code] = in;
        for (const auto& code : area.also) // names among them, which are nobody's code
            hierarchy[code] = in;
    }
    return hierarchy;
}

} // namespace wres::workflow
