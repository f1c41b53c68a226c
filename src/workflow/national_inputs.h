// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "workflow/national_order.h"

namespace wres::workflow {

/// What a national report was made from besides its counts, and what came of it.
struct NationalRecord {
    std::string standard_checksum;
    Date made_on;
    NationalOrder order; // its folders are those of the day, and its earlier releases stand beside the record
    std::map<std::string, std::string> files; // "report/..." or "packs/..." -> SHA-256
};

/// What the paths of a record begin with.
inline constexpr std::string_view report_part = "report/";
inline constexpr std::string_view packs_part = "packs/";

/// Where the record of what is written to a folder stands: beside it, "public-inputs" for "public".
[[nodiscard]] std::string inputs_folder(const std::string& folder);

/// Keeps what all is made from: the counts, the record, and the earlier releases that were held together with
/// it. It holds every council's counts, and is never published.
/// @errors disk.not_writable, disk.not_readable
Done write_national_inputs(const std::string& folder, const Basis& basis, const Submission& submission,
    const NationalRecord& record);

/// @errors inputs.not_kept  the folder holds no record, or one that says something else
[[nodiscard]] Result<NationalRecord> read_national_record(const std::string& folder);

/// The SHA-256 of every file below a folder, by path within it.
/// @errors disk.not_readable
[[nodiscard]] Result<std::map<std::string, std::string>> checksums_below(const std::string& folder);

/// Makes a report and its packs again, into new folders, from what was kept; and names the files that are not
/// byte for byte what they were: none, with the same program.
/// @param standards  the folder of standards
/// @param folder, packs  where to write; empty: that part is not made again
/// @errors inputs.other_standard  the standard in the folder is not the one that was used; inputs.not_kept;
///         those of write_nation()
[[nodiscard]] Result<std::vector<std::string>> make_nation_again(const standard::Folder& standards,
    const std::string& inputs, const std::string& folder, const std::string& packs,
    const std::function<void(const std::string&)>& written);

} // namespace wres::workflow
