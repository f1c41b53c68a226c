// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "published/audit.h"
#include "standard/library.h"

namespace wres::workflow {

/// Opens published files, and of folders the tables of numbers of the releases in them: results.csv of the
/// folder itself and of each folder in it, as `wres nation` and `wres report` write them. The national report
/// is left out: all that it shows stands in the others. Files that are called alike are named with their
/// folders.
/// @errors disk.*, attack.no_release
[[nodiscard]] Result<std::vector<published::PublishedFile>> open_published(
    const std::vector<std::string>& paths);

/// Which council lies in which region, and which region in which country, by the populations of the standard.
/// @errors standard.*
[[nodiscard]] Result<published::AreaHierarchy> area_hierarchy(
    const standard::Folder& standards, const std::string& standard);

} // namespace wres::workflow
