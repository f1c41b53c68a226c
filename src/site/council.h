// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/released.h"
#include "document/document.h"
#include "opendata/data_file.h"
#include "opendata/dataset.h"

namespace wres::site {

/// One council's part of a site.
struct Council {
    std::string folder; // "leeds"
    std::string name;
    std::vector<std::string> periods; // oldest first
    disclosure::Released<std::vector<document::Document>> years; // one a period
    opendata::Dataset dataset;
    std::vector<opendata::DataFile> downloads; // in "leeds/data/"
};

/// The folder of a period within the council's.
[[nodiscard]] std::string year_folder(const std::string& period);

} // namespace wres::site
