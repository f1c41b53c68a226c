// SPDX-License-Identifier: MIT
#include "opendata/catalogue.h"

#include <nlohmann/json.hpp>

#include "opendata/dcat_context.h"
#include "opendata/json_text.h"
#include "opendata/licence.h"

namespace wres::opendata {

using Json = nlohmann::ordered_json;

std::string catalogue(const Catalogue& catalogue)
{
    Json json { { "@context", dcat_context() }, { "@id", catalogue.id }, { "@type", "dcat:Catalog" },
        { "title", catalogue.title }, { "description", catalogue.description },
        { "publisher", { { "@type", "foaf:Agent" }, { "name", catalogue.publisher } } } };
    if (!catalogue.home_page.empty())
        json["publisher"]["homepage"] = catalogue.home_page;
    json["licence"] = licence_address;
    json["dataset"] = Json::array();
    for (const auto& entry : catalogue.entries)
        json["dataset"].push_back({ { "@id", entry.id }, { "@type", "dcat:Dataset" },
            { "title", entry.title }, { "description", entry.description }, { "landingPage", entry.page },
            { "describedIn", entry.described_in } });
    return json_text(json);
}

} // namespace wres::opendata
