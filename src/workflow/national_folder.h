// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "workflow/national_release.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// The terms of a nation's release; of folders that write_national_folder wrote, the releases that are
/// public.
/// @errors those of earlier_release()
[[nodiscard]] Result<NationalTerms> national_terms(
    const Basis& basis, const std::string& profile, const std::vector<std::string>& earlier_folders);

/// Releases a nation to a folder: in it a folder for each council, and one for England and its regions.
/// Beside each council's folder is the proof of its release, which is not for publication.
/// @param written  is told the path of each page
/// @param seen  is shown each release
/// @errors those of release_nation() and write_report_folder()
Done write_national_folder(const std::string& folder, const Basis& basis, const Submission& submission,
    const NationalTerms& terms, const std::function<void(const std::string&)>& written,
    const std::function<void(const AreaRelease&)>& seen);

} // namespace wres::workflow
