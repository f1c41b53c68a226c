// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "standard/library.h"
#include "store/kept_file.h"
#include "workflow/national_making.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// The SHA-256 of files, by path: "report/report.html", "packs/leeds/pack.html".
using Checksums = std::map<std::string, std::string>;

/// What a national report was made from besides its counts, and what came of it.
struct NationalRecord {
    std::string standard_checksum;
    NationalOrder order;
    std::size_t earlier = 0; // how many releases that were public already were held together with it
    Checksums files;
};

/// As JSON.
[[nodiscard]] std::string write_national_record(const NationalRecord& record);

/// @errors inputs.not_kept  it is no record, or says something else
[[nodiscard]] Result<NationalRecord> parse_national_record(std::string_view name, std::string_view content);

/// The standard of a record, with what was chosen then.
/// @errors inputs.other_standard  the standard in the folder is not the one that was used; those of prepare()
[[nodiscard]] Result<Basis> basis_of(const standard::Folder& standards, const NationalRecord& record);

/// Of the files of a folder that make_nation() hands over.
void add_checksums(
    Checksums& checksums, const std::string& folder, const std::vector<store::KeptFile>& files);

/// The paths of files that are not what they were, of the parts that were made again.
[[nodiscard]] std::vector<std::string> those_that_differ(
    const Checksums& was, const Checksums& is, NationalParts parts);

} // namespace wres::workflow
