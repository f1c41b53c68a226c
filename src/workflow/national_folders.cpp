// SPDX-License-Identifier: MIT
#include "workflow/national_folders.h"

#include <filesystem>

#include "national/national_document.h"
#include "workflow/disk.h"
#include "workflow/national_inputs.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

constexpr std::string_view own_template_path = "reports/national.toml";

/// Where the files of a folder go: "team/leeds" for "report/leeds".
std::string place_of(const NationalFolders& folders, const std::string& folder)
{
    if (folder.starts_with(packs_part))
        return folders.packs + "/" + folder.substr(packs_part.size());
    return folder.starts_with(report_part) ? folders.report + "/" + folder.substr(report_part.size())
                                           : folders.report;
}

} // namespace

NationalParts parts_in(const NationalFolders& folders)
{
    if (folders.packs.empty())
        return NationalParts::Report;
    return folders.report.empty() ? NationalParts::Packs : NationalParts::ReportAndPacks;
}

Result<EarlierByArea> earlier_in(const Basis& basis, const std::vector<std::string>& folders)
{
    EarlierByArea earlier;
    for (const auto& folder : folders) {
        bool any = false;
        for (const auto& population : basis.populations.all()) {
            const auto place = std::filesystem::path(folder) / national_folder_name(population.area.name);
            if (!std::filesystem::is_directory(place))
                continue;
            earlier[population.area.code].push_back(TRY(earlier_release(place.string())));
            any = true;
        }
        if (!any)
            return failure("nation.no_earlier_release",
                folder
                    + " holds no release of a nation: a folder for each council and one for England. Name "
                      "the folder that was given with --out.");
    }
    return earlier;
}

Result<Checksums> write_nation(const Basis& basis, const counts::Cube& cube, const NationalOrder& order,
    const NationalFolders& folders, const std::function<void(const std::string&)>& written)
{
    const auto earlier = TRY(earlier_in(basis, folders.earlier));
    Checksums made;
    const TakeFiles take = [&](const std::string& folder, const std::vector<store::KeptFile>& files) -> Done {
        const auto place = place_of(folders, folder);
        TRY_DONE(make_folder(place));
        for (const auto& file : files)
            TRY_DONE(write_file(place + "/" + file.name, file.content));
        add_checksums(made, folder, files);
        if (files.front().name.ends_with(".html"))
            written(place + "/" + files.front().name);
        return {};
    };
    TRY_DONE(make_nation(basis, cube, order, earlier, parts_in(folders), take));
    return made;
}

Done write_nation_with_inputs(const Basis& basis, const counts::Cube& cube, const NationalOrder& order,
    const NationalFolders& folders, const std::function<void(const std::string&)>& written)
{
    const auto made = TRY(write_nation(basis, cube, order, folders, written));
    const NationalRecord record { basis.standard->checksum, order, folders.earlier.size(), made };
    return write_national_inputs(inputs_folder(folders.report.empty() ? folders.packs : folders.report),
        basis, cube, record, folders.earlier);
}

Result<standard::NationalTemplate> own_national_template(const std::string& name, const std::string& content)
{
    auto own = standard::parse_national_template(
        name, content, national::report_part_names(), national::indicator_part_names());
    // It is no file of the folder of standards, as whose its faults are said.
    constexpr std::string_view folder = "standard/";
    if (!own && own.error().message.starts_with(folder))
        return failure(own.error().code, own.error().message.substr(folder.size()));
    return own;
}

Result<standard::NationalTemplate> national_template(const standard::Folder& standards)
{
    const auto found = standards.find(std::string(own_template_path));
    if (found == standards.end())
        return failure("standard.faulty",
            "The folder of standards has no reports/national.toml, which says what a national report is made "
            "of. Use the folder that came with the program, or name a template with --template.");
    return standard::parse_national_template(
        found->first, found->second, national::report_part_names(), national::indicator_part_names());
}

} // namespace wres::workflow
