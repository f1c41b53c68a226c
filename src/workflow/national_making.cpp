// SPDX-License-Identifier: MIT
#include "workflow/national_making.h"

#include "base/text.h"
#include "workflow/national_files.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

std::string folder_in(std::string_view part, const std::string& area_name)
{
    return std::string(part) + national_folder_name(area_name);
}

/// The files of what the public may see of one area; its proof beside their folder, and not in it.
Done hand_over(const AreaRelease& area, const TakeFiles& take)
{
    const auto files = TRY(report_files(area.release, {}));
    TRY_DONE(take(folder_in(report_part, area.name), files));
    if (auto proof = proof_of(area.release, files))
        return take("report",
            { { national_folder_name(area.name) + "-proof.json", "application/json", *std::move(proof) } });
    return {};
}

/// For the public: every release there is, and the picture of all of them.
Result<ReleasedPicture> published(const Basis& basis, const counts::Cube& cube, const NationalOrder& order,
    const EarlierByArea& earlier, NationalParts parts, const TakeFiles& take,
    const std::function<Done()>& go_on)
{
    PublicPicture picture(basis, cube, order.terms);
    TRY_DONE(release_nation(
        basis, cube, { order.profile, order.terms.made_on, earlier, go_on }, [&](const AreaRelease& area) {
            picture.take(area);
            return parts == NationalParts::Packs ? Done() : hand_over(area, take);
        }));
    return picture.finish();
}

Done make_packs(const Basis& basis, const counts::Cube& cube, const SharedEstimates& estimates,
    const ReportForms& forms, const TakeFiles& take)
{
    for (const auto& area : councils_in(basis, cube)) {
        const auto council = council_in(estimates, area);
        if (!council)
            continue;
        const auto files = TRY(pack_files(estimates, *council, own_figures(basis, cube, area), forms));
        TRY_DONE(take(folder_in(packs_part, name_of(basis, area)), files));
    }
    return {};
}

} // namespace

Done make_nation(const Basis& basis, const counts::Cube& cube, const NationalOrder& order,
    const EarlierByArea& earlier, NationalParts parts, const TakeFiles& take,
    const std::function<Done()>& go_on)
{
    const bool is_public = order.audience == disclosure::Audience::Public;
    const auto picture = TRY(is_public ? published(basis, cube, order, earlier, parts, take, go_on)
                                       : picture_inside(basis, cube, order.terms));
    const auto estimates = estimates_of(picture);
    auto forms = order.forms;
    forms.made_on = order.terms.made_on;
    if (parts != NationalParts::Packs) {
        const auto files = TRY(national_report_files(estimates, forms));
        TRY_DONE(take(
            is_public ? std::string(report_part) + std::string(national_report_folder) : "report", files));
    }
    if (parts != NationalParts::Report)
        TRY_DONE(make_packs(basis, cube, estimates, forms, take));
    return {};
}

std::string national_folder_name(const std::string& area_name)
{
    return as_identifier(area_name);
}

} // namespace wres::workflow
