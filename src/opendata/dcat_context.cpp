// SPDX-License-Identifier: MIT
#include "opendata/dcat_context.h"

#include <nlohmann/json.hpp>

#include "opendata/language_codes.h"

namespace wres::opendata {

using Json = nlohmann::ordered_json;

Json dcat_context()
{
    const auto reference = [](std::string_view property) {
        return Json { { "@id", property }, { "@type", "@id" } };
    };
    const auto typed = [](std::string_view property, std::string_view type) {
        return Json { { "@id", property }, { "@type", type } };
    };
    const auto language = language_of_words();
    return { { "adms", "http://www.w3.org/ns/adms#" }, { "dcat", "http://www.w3.org/ns/dcat#" },
        { "dct", "http://purl.org/dc/terms/" }, { "foaf", "http://xmlns.com/foaf/0.1/" },
        { "spdx", "http://spdx.org/rdf/terms#" }, { "vcard", "http://www.w3.org/2006/vcard/ns#" },
        { "xsd", "http://www.w3.org/2001/XMLSchema#" },
        { "title", { { "@id", "dct:title" }, { "@language", language } } },
        { "description", { { "@id", "dct:description" }, { "@language", language } } },
        { "keyword", { { "@id", "dcat:keyword" }, { "@language", language } } },
        { "identifier", "dct:identifier" }, { "version", "dcat:version" },
        { "versionNotes", { { "@id", "adms:versionNotes" }, { "@language", language } } },
        { "issued", typed("dct:issued", "xsd:date") }, { "modified", typed("dct:modified", "xsd:date") },
        { "startDate", typed("dcat:startDate", "xsd:gYear") },
        { "endDate", typed("dcat:endDate", "xsd:gYear") }, { "temporal", "dct:temporal" },
        { "publisher", "dct:publisher" }, { "name", "foaf:name" }, { "homepage", reference("foaf:homepage") },
        { "contactPoint", "dcat:contactPoint" }, { "contactName", "vcard:fn" },
        { "email", reference("vcard:hasEmail") }, { "licence", reference("dct:license") },
        { "language", reference("dct:language") }, { "theme", reference("dcat:theme") },
        { "frequency", reference("dct:accrualPeriodicity") }, { "spatial", reference("dct:spatial") },
        { "conformsTo", reference("dct:conformsTo") }, { "hasVersion", "dcat:hasVersion" },
        { "dataset", "dcat:dataset" }, { "landingPage", reference("dcat:landingPage") },
        { "describedIn", reference("rdfs:seeAlso") }, { "rdfs", "http://www.w3.org/2000/01/rdf-schema#" },
        { "isVersionOf", reference("dcat:isVersionOf") },
        { "previousVersion", reference("dcat:previousVersion") }, { "distribution", "dcat:distribution" },
        { "accessURL", reference("dcat:accessURL") }, { "downloadURL", reference("dcat:downloadURL") },
        { "mediaType", reference("dcat:mediaType") }, { "format", reference("dct:format") },
        { "byteSize", typed("dcat:byteSize", "xsd:nonNegativeInteger") }, { "checksum", "spdx:checksum" },
        { "algorithm", reference("spdx:algorithm") },
        { "checksumValue", typed("spdx:checksumValue", "xsd:hexBinary") } };
}

} // namespace wres::opendata
