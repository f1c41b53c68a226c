// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "opendata/descriptions.h"
#include "opendata/json_text.h"
#include "opendata/licence.h"

namespace wres::opendata {
namespace {

using Json = nlohmann::ordered_json;

Json extra(std::string_view key, std::string_view value)
{
    return { { "key", key }, { "value", value } };
}

Json extras_of(const Dataset& dataset)
{
    auto extras = Json::array();
    extras.push_back(extra("identifier", dataset.id));
    extras.push_back(extra("licence", licence_address));
    if (!dataset.area_code.empty())
        extras.push_back(extra("area_code", dataset.area_code));
    if (!dataset.periods.empty()) {
        extras.push_back(extra("temporal_coverage-from", dataset.periods.front()));
        extras.push_back(extra("temporal_coverage-to", dataset.periods.back()));
    }
    extras.push_back(extra("update_frequency", "annually"));
    extras.push_back(extra("version_notes", dataset.version().note));
    return extras;
}

Json resource_of(const DataFile& file, const Publisher& publisher)
{
    return { { "name", title_of(file) }, { "url", address_of(file, publisher.address) },
        { "format", form_of(file) }, { "mimetype", file.media_type.substr(0, file.media_type.find(';')) },
        { "size", file.bytes }, { "hash", file.sha256 }, { "description", title_of(file) } };
}

} // namespace

std::string ckan_package(
    const Dataset& dataset, const Publisher& publisher, const std::vector<DataFile>& files)
{
    Json json;
    json["name"] = dataset.slug;
    json["title"] = dataset.title;
    json["notes"] = dataset.description;
    if (!publisher.ckan_organisation.empty())
        json["owner_org"] = publisher.ckan_organisation;
    json["author"] = dataset.publisher;
    if (!publisher.contact_email.empty())
        json["author_email"] = publisher.contact_email;
    json["license_id"] = publisher.ckan_licence.empty() ? "uk-ogl" : publisher.ckan_licence;
    if (!publisher.home_page.empty())
        json["url"] = publisher.home_page;
    json["version"] = std::to_string(dataset.version().number);
    json["tags"] = Json::array();
    for (const auto& keyword : dataset.keywords)
        json["tags"].push_back({ { "name", keyword } });
    json["extras"] = extras_of(dataset);
    json["resources"] = Json::array();
    for (const auto& file : files)
        json["resources"].push_back(resource_of(file, publisher));
    return json_text(json);
}

} // namespace wres::opendata
