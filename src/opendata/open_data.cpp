// SPDX-License-Identifier: MIT
#include "opendata/open_data.h"
#include "opendata/unreleased.h"

#include <algorithm>

#include "base/checksum.h"
#include "base/invariant.h"
#include "opendata/descriptions.h"
#include "opendata/feed.h"
#include "opendata/named_uuid.h"

namespace wres::opendata {
namespace {

Feed feed_of(const Dataset& dataset, const Publisher& publisher)
{
    return { .id = named_uuid(dataset.name + "/feed"),
        .title = dataset.title,
        .author = dataset.publisher,
        .home_page = publisher.home_page,
        .address = publisher.address.empty() ? "" : publisher.address + "feed.atom",
        .entries = entries_of(dataset, publisher.address + "report.html") };
}

} // namespace

std::vector<OpenDataFile> open_data_of(
    const disclosure::Release& release, const std::vector<DataFile>& files, const Publication& publication)
{
    INVARIANT(std::ranges::find(files, "results.csv", &DataFile::name) != files.end(),
        "the data that is described is among the files");
    const auto dataset = dataset_of(release, publication);
    auto described = files;
    std::vector<OpenDataFile> made;
    made.push_back({ "results.csv-metadata.json", "application/csvm+json", csvw_metadata(dataset) });
    described.push_back({ made.back().name, made.back().media_type, made.back().content.size(),
        sha256(made.back().content) });
    made.push_back({ "dataset.jsonld", "application/ld+json",
        dcat_description(dataset, publication.publisher, described) });
    made.push_back(
        { "ckan-package.json", "application/json", ckan_package(dataset, publication.publisher, described) });
    made.push_back({ "feed.atom", "application/atom+xml", atom(feed_of(dataset, publication.publisher)) });
    return made;
}

std::vector<OpenDataFile> open_data(const disclosure::Released<disclosure::Release>& release,
    const std::vector<DataFile>& files, const Publication& publication)
{
    return open_data_of(release.value(), files, publication);
}

} // namespace wres::opendata
