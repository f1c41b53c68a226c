// SPDX-License-Identifier: MIT
#include "service/national_beside.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"
#include "store/collections.h"
#include "store/national_collections.h"
#include "store/publications.h"
#include "store/releases.h"
#include "workflow/national_making.h"

namespace wres::service {
namespace {

constexpr std::string_view results_file = "results.csv";

std::string day_of(store::Moment moment)
{
    return iso_date(std::chrono::floor<std::chrono::days>(moment));
}

struct Public {
    store::Moment since;
    std::string line; // "report <id>", "publication <id> <area>"
};

Result<std::vector<Public>> all_public(store::View& view, const store::NationalCollectionId& collection)
{
    std::vector<Public> all;
    for (const auto& report : TRY(store::national_reports_made_public(view)))
        all.push_back({ *report.released_at, fmt::format("report {}", report.id.text) });
    for (const auto& council : TRY(store::national_councils(view, collection))) {
        if (!council.organisation)
            continue;
        for (const auto& own : TRY(store::collections_of(view, *council.organisation))) {
            for (const auto& publication : TRY(store::publications_of(view, own.id)))
                all.push_back({ publication.published_at,
                    fmt::format("publication {} {}", publication.id.text, council.area) });
        }
    }
    std::ranges::sort(all, {}, [](const Public& each) { return std::pair(each.since, each.line); });
    return all;
}

std::string folder_of(const std::string& area_name)
{
    return std::string(workflow::report_part) + workflow::national_folder_name(area_name);
}

/// Adds what a national report showed of each area.
Done add_report(workflow::EarlierByArea& earlier, store::View& view, const workflow::Basis& basis,
    const store::NationalReportId& id)
{
    const auto report = TRY(store::national_report(view, id));
    const auto names = TRY(store::national_report_file_names(view, id));
    for (const auto& population : basis.populations.all()) {
        const auto folder = folder_of(population.area.name);
        if (!names.contains(folder))
            continue;
        const auto table = TRY(store::national_report_file(view, id, folder, std::string(results_file)));
        earlier[population.area.code].push_back(
            TRY(disclosure::read_earlier_release(day_of(*report.released_at), table.content)));
    }
    return {};
}

Done add_publication(workflow::EarlierByArea& earlier, store::View& view, const store::PublicationId& id,
    const std::string& area)
{
    const auto publication = TRY(store::publication(view, id));
    const auto table = TRY(store::release_file(view, publication.release, std::string(results_file)));
    earlier[area].push_back(
        TRY(disclosure::read_earlier_release(day_of(publication.published_at), table.content)));
    return {};
}

} // namespace

Result<std::string> public_beside(store::View& view, const store::NationalCollectionId& collection)
{
    std::string lines;
    for (const auto& each : TRY(all_public(view, collection)))
        lines += each.line + "\n";
    return lines;
}

Result<workflow::EarlierByArea> earlier_of(
    store::View& view, const workflow::Basis& basis, const std::string& beside)
{
    workflow::EarlierByArea earlier;
    for (const auto line : split(beside, '\n')) {
        const auto words = split(line, ' ');
        if (words.size() == 2)
            TRY_DONE(add_report(earlier, view, basis, { std::string(words[1]) }));
        else if (words.size() == 3)
            TRY_DONE(add_publication(earlier, view, { std::string(words[1]) }, std::string(words[2])));
    }
    return earlier;
}

Result<std::vector<store::NationalReport>> national_reports_about(
    store::View& view, const store::OrganisationId& council)
{
    const auto collections = TRY(store::national_collections_with(view, council));
    auto reports = TRY(store::national_reports_made_public(view));
    std::erase_if(reports, [&](const store::NationalReport& report) {
        return std::ranges::find(collections, report.collection, &store::NationalCollection::id)
            == collections.end();
    });
    return reports;
}

Result<std::vector<disclosure::EarlierRelease>> shown_nationally(
    store::View& view, const std::vector<store::NationalReport>& reports, const std::string& council_name)
{
    std::vector<disclosure::EarlierRelease> shown;
    for (const auto& report : reports) {
        const auto folder = folder_of(council_name);
        const auto names = TRY(store::national_report_file_names(view, report.id, folder));
        if (std::ranges::find(names, results_file) == names.end())
            continue;
        const auto table =
            TRY(store::national_report_file(view, report.id, folder, std::string(results_file)));
        shown.push_back(TRY(disclosure::read_earlier_release(day_of(*report.released_at), table.content)));
    }
    return shown;
}

} // namespace wres::service
