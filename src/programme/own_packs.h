// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "markup/html.h"
#include "store/national_reports.h"

namespace wres::programme {

/// A council's pack of a national report that was released.
struct OwnPack {
    store::NationalReport report;
    std::vector<std::string> names; // of its files, the page first
};

/// Of the reports for the public of a collection: packs of others are made from everybody's counts. The
/// newest first; of one that was corrected the files are no longer given out.
/// @param council_name  as the standard's populations have it
[[nodiscard]] Result<std::vector<OwnPack>> own_packs(
    store::View& view, const store::NationalCollectionId& collection, const std::string& council_name);

/// @param path  the files are below it, a folder a report
void write_own_packs(markup::Html& html, const std::vector<OwnPack>& packs, const std::string& path);

/// Where the pack of a council stands among the files of a report: "packs/leeds".
[[nodiscard]] std::string pack_folder(const std::string& council_name);

} // namespace wres::programme
