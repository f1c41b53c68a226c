// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "workflow/national_making.h"
#include "workflow/national_record.h"

namespace wres::workflow {

/// Where a national report is written to, and what of it.
struct NationalFolders {
    std::vector<std::string> earlier; // of national releases that are public already, oldest first
    std::string report; // for the public with a folder for each council, England and its regions; empty: none
    std::string packs; // a folder a council; empty: none
};

[[nodiscard]] NationalParts parts_in(const NationalFolders& folders);

/// What the releases in such folders show, each written for the public before.
/// @errors nation.no_earlier_release; those of earlier_release()
[[nodiscard]] Result<EarlierByArea> earlier_in(const Basis& basis, const std::vector<std::string>& folders);

/// Writes what make_nation() makes.
/// @param written  is told the path of each page
/// @errors disk.not_writable; those of make_nation() and earlier_in()
[[nodiscard]] Result<Checksums> write_nation(const Basis& basis, const counts::Cube& cube,
    const NationalOrder& order, const NationalFolders& folders,
    const std::function<void(const std::string&)>& written);

/// The same, and keeps beside the folder, and never in it, what all was made from ("public-inputs" for
/// "public"), from which it can be made again: @see national_inputs.h.
/// @errors those of write_nation()
Done write_nation_with_inputs(const Basis& basis, const counts::Cube& cube, const NationalOrder& order,
    const NationalFolders& folders, const std::function<void(const std::string&)>& written);

/// The template of the standards folder.
/// @errors standard.faulty
[[nodiscard]] Result<standard::NationalTemplate> national_template(const standard::Folder& standards);

/// A template of one's own: the content of its file.
/// @errors standard.faulty
[[nodiscard]] Result<standard::NationalTemplate> own_national_template(
    const std::string& name, const std::string& content);

} // namespace wres::workflow
