// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "workflow/receive.h"
#include "workflow/report_files.h"

namespace wres::workflow {

/// Writes the files of a release to a folder, and for the internal audience also findings.csv (which names
/// files and rows) and counts.wrescube (the full counts). The proof of a public release is written beside the
/// folder and not in it: "public-proof.json" for "public". Gives the path of the page.
/// @errors disk.not_writable; those of report_files()
[[nodiscard]] Result<std::string> write_report_folder(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const Basis& basis,
    const Submission& submission, const ReportForms& forms);

} // namespace wres::workflow
