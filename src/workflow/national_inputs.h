// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "workflow/national_record.h"

namespace wres::workflow {

/// Where the record of what is written to a folder stands: beside it, "public-inputs" for "public".
[[nodiscard]] std::string inputs_folder(const std::string& folder);

/// Keeps what all is made from: the counts, the record, and the earlier releases that were held together with
/// it. It holds every council's counts, and is never published.
/// @param earlier  the folders of these releases
/// @errors disk.not_writable, disk.not_readable
Done write_national_inputs(const std::string& folder, const Basis& basis, const counts::Cube& cube,
    const NationalRecord& record, const std::vector<std::string>& earlier);

/// @errors inputs.not_kept  the folder holds no record, or one that says something else
[[nodiscard]] Result<NationalRecord> read_national_record(const std::string& folder);

/// Makes a report and its packs again, into new folders and with the day of then, from what was kept; and
/// names the files that are not byte for byte what they were: none, with the same program.
/// @param standards  the folder of standards
/// @param folder, packs  where to write; empty: that part is not made again
/// @errors inputs.other_standard, inputs.not_kept; those of write_nation()
[[nodiscard]] Result<std::vector<std::string>> make_nation_again(const standard::Folder& standards,
    const std::string& inputs, const std::string& folder, const std::string& packs,
    const std::function<void(const std::string&)>& written);

} // namespace wres::workflow
