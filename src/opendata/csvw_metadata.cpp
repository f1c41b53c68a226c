// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "language/phrase.h"
#include "opendata/columns.h"
#include "opendata/descriptions.h"
#include "opendata/json_text.h"
#include "opendata/language_codes.h"
#include "opendata/licence.h"

namespace wres::opendata {
namespace {

using language::known_phrase;

using Json = nlohmann::ordered_json;

Json datatype_of(const ColumnMeaning& column)
{
    if (column.holds == ColumnMeaning::Holds::Number)
        return "double";
    if (column.values.empty())
        return "string";
    return { { "base", "string" }, { "format", column.values } };
}

Json description_of(const ColumnMeaning& column)
{
    Json json { { "name", column.name }, { "titles", column.name },
        { "dc:title", known_phrase(column.title) }, { "dc:description", known_phrase(column.description) },
        { "datatype", datatype_of(column) } };
    if (column.is_never_empty)
        json["required"] = true;
    if (!column.property.empty())
        json["propertyUrl"] = column.property;
    return json;
}

/// The rows' own addresses: "results.csv#2/E08000035/…", the same in every version.
std::string row_address()
{
    std::string address;
    for (const auto& column : columns()) {
        if (column.tells_rows_apart)
            address += (address.empty() ? "#{" : "/{") + std::string(column.name) + "}";
    }
    return address;
}

Json day(Date date)
{
    return { { "@value", iso_date(date) }, { "@type", "xsd:date" } };
}

} // namespace

std::string csvw_metadata(const Dataset& dataset)
{
    Json described = Json::array();
    Json key = Json::array();
    for (const auto& column : columns()) {
        described.push_back(description_of(column));
        if (column.tells_rows_apart)
            key.push_back(column.name);
    }
    const auto& version = dataset.version();
    Json json;
    json["@context"] = { "http://www.w3.org/ns/csvw", { { "@language", language_of_words() } } };
    json["url"] = "results.csv";
    json["dc:title"] = dataset.title;
    json["dc:description"] = dataset.description;
    json["dc:identifier"] = dataset.id_of(version);
    json["dc:isVersionOf"] = { { "@id", dataset.id } };
    json["schema:version"] = std::to_string(version.number);
    json["dc:publisher"] = dataset.publisher;
    json["dc:language"] = language::current_language().tag();
    if (version.issued)
        json["dc:issued"] = day(*version.issued);
    json["dc:license"] = { { "@id", licence_address } };
    json["dcat:keyword"] = dataset.keywords;
    json["rdfs:comment"] = version.note;
    json["dialect"] = { { "encoding", "utf-8" }, { "delimiter", "," }, { "lineTerminators", { "\n" } },
        { "header", true } };
    json["null"] = { "[c]", "[u]", "[x]", "[z]" };
    json["tableSchema"] = { { "columns", std::move(described) }, { "primaryKey", std::move(key) },
        { "aboutUrl", row_address() } };
    return json_text(json);
}

} // namespace wres::opendata
