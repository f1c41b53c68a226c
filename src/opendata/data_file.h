// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace wres::opendata {

/// A file of a release, as far as others have to know of it.
struct DataFile {
    std::string name; // results.csv
    std::string media_type; // text/csv
    std::uint64_t bytes {};
    std::string sha256;
    std::string title = {}; // for people, where the name alone does not tell it
};

/// What people call a file: "Every number, one a line (CSV)".
[[nodiscard]] std::string title_of(const DataFile& file);

/// The short name of its form that catalogues have: "CSV". In capitals; from the ending of its name.
[[nodiscard]] std::string form_of(const DataFile& file);

/// Its place on the web: below the publisher's address, or where that is not known, beside the description.
[[nodiscard]] std::string address_of(const DataFile& file, const std::string& publisher_address);

} // namespace wres::opendata
