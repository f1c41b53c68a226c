// SPDX-License-Identifier: MIT
#include "workflow/national_folder.h"

#include <filesystem>

#include "base/text.h"
#include "workflow/release.h"
#include "workflow/report_folder.h"

namespace wres::workflow {
namespace {

std::string folder_name(const std::string& area_name)
{
    return as_identifier(area_name);
}

} // namespace

Result<NationalTerms> national_terms(
    const Basis& basis, const std::string& profile, const std::vector<std::string>& earlier_folders)
{
    NationalTerms terms { profile, {} };
    for (const auto& folder : earlier_folders) {
        bool any = false;
        for (const auto& population : basis.populations.all()) {
            const auto place = std::filesystem::path(folder) / folder_name(population.area.name);
            if (!std::filesystem::is_directory(place))
                continue;
            terms.earlier[population.area.code].push_back(TRY(earlier_release(place.string())));
            any = true;
        }
        if (!any)
            return failure("nation.no_earlier_release",
                folder
                    + " holds no release of a nation: a folder for each council and one for England. Name "
                      "the folder that was given with --out.");
    }
    return terms;
}

Done write_national_folder(const std::string& folder, const Basis& basis, const Submission& submission,
    const NationalTerms& terms, const std::function<void(const std::string&)>& written,
    const std::function<void(const AreaRelease&)>& seen)
{
    return release_nation(basis, submission.cube, terms, [&](const AreaRelease& area) -> Done {
        seen(area);
        written(TRY(
            write_report_folder(folder + "/" + folder_name(area.name), area.release, basis, submission, {})));
        return {};
    });
}

} // namespace wres::workflow
