// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "language/phrase.h"
#include "opendata/dcat_context.h"
#include "opendata/descriptions.h"
#include "opendata/json_text.h"
#include "opendata/language_codes.h"
#include "opendata/licence.h"
#include "opendata/open_data.h"

namespace wres::opendata {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view authority = "http://publications.europa.eu/resource/authority/";

bool is_year(std::string_view period)
{
    return period.size() == 4 && std::ranges::all_of(period, [](char c) { return c >= '0' && c <= '9'; });
}

/// From the first year to the last; nothing where a period is no year.
Json years(const std::string& first, const std::string& last)
{
    if (!is_year(first) || !is_year(last))
        return nullptr;
    return { { "@type", "dct:PeriodOfTime" }, { "startDate", first }, { "endDate", last } };
}

Json description_of(const Dataset& dataset, std::size_t index)
{
    const auto& version = dataset.versions[index];
    Json json { { "@id", dataset.id_of(version) }, { "@type", "dcat:Dataset" },
        { "identifier", dataset.id_of(version) },
        { "title", language::phrase("{}, version {}", dataset.title, version.number) },
        { "description", version.note }, { "version", std::to_string(version.number) },
        { "versionNotes", version.note }, { "isVersionOf", dataset.id } };
    if (version.issued)
        json["issued"] = iso_date(*version.issued);
    if (const auto period = years(version.latest_period, version.latest_period); !period.is_null())
        json["temporal"] = period;
    if (index > 0)
        json["previousVersion"] = dataset.id_of(dataset.versions[index - 1]);
    return json;
}

/// The European Union's name for the form of a file, for those that have one.
std::string file_type_of(const DataFile& file)
{
    constexpr std::array known { std::string_view("CSV"), std::string_view("JSON"), std::string_view("HTML"),
        std::string_view("PDF"), std::string_view("DOCX"), std::string_view("XLSX"),
        std::string_view("ODS") };
    const auto form = form_of(file);
    return std::ranges::find(known, form) == known.end() ? ""
                                                         : fmt::format("{}file-type/{}", authority, form);
}

Json distribution_of(const Dataset& dataset, const Publisher& publisher, const DataFile& file)
{
    const auto address = address_of(file, publisher.address);
    const auto media_type = file.media_type.substr(0, file.media_type.find(';'));
    Json json { { "@type", "dcat:Distribution" },
        { "identifier", fmt::format("{}/{}", dataset.id_of(dataset.version()), file.name) },
        { "title", title_of(file) }, { "accessURL", address }, { "downloadURL", address },
        { "mediaType", "https://www.iana.org/assignments/media-types/" + media_type },
        { "licence", licence_address }, { "byteSize", std::to_string(file.bytes) },
        { "checksum",
            { { "@type", "spdx:Checksum" }, { "algorithm", "spdx:checksumAlgorithm_sha256" },
                { "checksumValue", file.sha256 } } } };
    if (const auto type = file_type_of(file); !type.empty())
        json["format"] = type;
    if (file.name == "results.csv")
        json["conformsTo"] = "https://www.w3.org/TR/tabular-data-model/";
    return json;
}

void add_publisher(Json& json, const Dataset& dataset, const Publisher& publisher)
{
    json["publisher"] = { { "@type", "foaf:Agent" }, { "name", dataset.publisher } };
    if (!publisher.home_page.empty())
        json["publisher"]["homepage"] = publisher.home_page;
    if (!publisher.contact_email.empty())
        json["contactPoint"] = { { "@type", "vcard:Organization" }, { "contactName", dataset.publisher },
            { "email", "mailto:" + publisher.contact_email } };
}

void add_versions(Json& json, const Dataset& dataset)
{
    json["version"] = std::to_string(dataset.version().number);
    json["versionNotes"] = dataset.version().note;
    if (dataset.versions.front().issued)
        json["issued"] = iso_date(*dataset.versions.front().issued);
    if (dataset.version().issued)
        json["modified"] = iso_date(*dataset.version().issued);
    json["hasVersion"] = Json::array();
    for (std::size_t index = 0; index < dataset.versions.size(); ++index)
        json["hasVersion"].push_back(description_of(dataset, index));
}

std::optional<Version> version_of(const nlohmann::json& json)
{
    const auto text = [&](std::string_view name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto number = parse_integer(text("version"));
    if (!number || *number < 1)
        return std::nullopt;
    Version version { static_cast<std::uint64_t>(*number), parse_iso_date(text("issued")), "",
        text("versionNotes") };
    if (const auto period = json.find("temporal"); period != json.end() && period->is_object())
        version.latest_period = period->value("endDate", "");
    return version;
}

} // namespace

std::string dcat_description(
    const Dataset& dataset, const Publisher& publisher, const std::vector<DataFile>& files)
{
    Json json;
    json["@context"] = dcat_context();
    json["@id"] = dataset.id;
    json["@type"] = "dcat:Dataset";
    json["identifier"] = dataset.id;
    json["title"] = dataset.title;
    json["description"] = dataset.description;
    add_publisher(json, dataset, publisher);
    add_versions(json, dataset);
    json["licence"] = licence_address;
    if (const auto language = listed_language(); !language.empty())
        json["language"] = fmt::format("{}language/{}", authority, language);
    json["theme"] = fmt::format("{}data-theme/SOCI", authority);
    json["frequency"] = fmt::format("{}frequency/ANNUAL", authority);
    json["keyword"] = dataset.keywords;
    if (!dataset.area_code.empty())
        json["spatial"] = "http://statistics.data.gov.uk/id/statistical-geography/" + dataset.area_code;
    if (!dataset.periods.empty()) {
        if (const auto period = years(dataset.periods.front(), dataset.periods.back()); !period.is_null())
            json["temporal"] = period;
    }
    json["distribution"] = Json::array();
    for (const auto& file : files)
        json["distribution"].push_back(distribution_of(dataset, publisher, file));
    return json_text(json);
}

Result<std::vector<Version>> read_versions(std::string_view name, std::string_view dataset_jsonld)
{
    const auto refusal = [&] {
        return failure("publication.not_a_description",
            fmt::format(
                "{} does not tell of versions as this program writes them. Take the file from the folder "
                "that was published, or leave it out of that folder to begin again from version 1.",
                name));
    };
    const auto json = nlohmann::json::parse(dataset_jsonld, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("hasVersion")
        || !json["hasVersion"].is_array() || json["hasVersion"].empty())
        return refusal();
    std::vector<Version> versions;
    for (const auto& each : json["hasVersion"]) {
        const auto version = each.is_object() ? version_of(each) : std::nullopt;
        if (!version || (!versions.empty() && version->number <= versions.back().number))
            return refusal();
        versions.push_back(*version);
    }
    return versions;
}

} // namespace wres::opendata
