// SPDX-License-Identifier: MIT
#include "workflow/national_making.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/invariant.h"
#include "base/text.h"
#include "cells/proof.h"
#include "published/verify_proof.h"
#include "workflow/national_files.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

std::string folder_in(std::string_view part, const std::string& area_name)
{
    return std::string(part) + national_folder_name(area_name);
}

/// What the proof of the sums is about beside their own files.
cells::ProvedFile table_of(const std::vector<store::KeptFile>& files, const std::string& area_name)
{
    const auto table = std::ranges::find(files, published::table_of_numbers, &store::KeptFile::name);
    INVARIANT(table != files.end(), "a release has a table of its numbers");
    return { fmt::format("../{}/{}", national_folder_name(area_name), published::table_of_numbers),
        sha256(table->content), table->content.size() };
}

/// With the day of the terms.
ReportForms forms_of(const NationalOrder& order)
{
    auto forms = order.forms;
    forms.made_on = order.terms.made_on;
    return forms;
}

bool is_nation(const Basis& basis, const AreaRelease& area)
{
    const auto* population = basis.populations.find(area.area);
    return population != nullptr && population->area.kind == standard::AreaKind::Country;
}

/// The files of what the public may see of one area; its proof beside their folder, and not in it.
/// @param councils  the tables of those before it, to which its own is added
Done hand_over(const AreaRelease& area, const ReportForms& forms, const TakeFiles& take,
    std::vector<cells::ProvedFile>& councils)
{
    const auto files = TRY(report_files(area.release, forms));
    TRY_DONE(take(folder_in(report_part, area.name), files));
    const bool is_of_all = area.release.value().adds_councils_up;
    if (!is_of_all)
        councils.push_back(table_of(files, area.name));
    if (auto proof = proof_of(area.release, files, is_of_all ? councils : std::vector<cells::ProvedFile>()))
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
    std::vector<cells::ProvedFile> councils;
    const auto forms = forms_of(order);
    TRY_DONE(release_nation(
        basis, cube, { order.profile, order.terms.made_on, earlier, go_on }, [&](const AreaRelease& area) {
            picture.take(area);
            return parts == NationalParts::Packs
                ? Done()
                : hand_over(area, is_nation(basis, area) ? forms : ReportForms {}, take, councils);
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
    const auto forms = forms_of(order);
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
