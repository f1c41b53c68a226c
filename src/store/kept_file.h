// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace wres::store {

/// A file the program made: a page, a table, results as JSON.
struct KeptFile {
    std::string name; // report.html
    std::string media_type; // text/html
    std::string content;

    bool operator==(const KeptFile&) const = default;
};

} // namespace wres::store
