// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace wres::opendata {

/// A dataset as a catalogue knows it.
struct CatalogueEntry {
    std::string id;
    std::string title;
    std::string description;
    std::string described_in; // the address of its own description
    std::string page; // the address of its page for people
};

/// Several datasets of one publisher.
struct Catalogue {
    std::string id;
    std::string title;
    std::string description;
    std::string publisher;
    std::string home_page; // may be empty
    std::vector<CatalogueEntry> entries;
};

/// As DCAT-AP in JSON-LD.
/// @source W3C, Data Catalog Vocabulary (DCAT) version 3; SEMIC, DCAT-AP 3.0
[[nodiscard]] std::string catalogue(const Catalogue& catalogue);

} // namespace wres::opendata
