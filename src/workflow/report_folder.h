// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cells/proof.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "workflow/receive.h"
#include "workflow/report_files.h"

namespace wres::workflow {

/// Writes the files of a release to a folder, and for the internal audience also findings.csv (which names
/// files and rows) and counts.wrescube (the full counts). The proof of a public release is written beside the
/// folder and not in it: "public-proof.json" for "public". Gives the path of the page.
/// @param beside  files of other releases that the proof is about too, named from the folder:
/// "../leeds/results.csv"
/// @errors disk.not_writable; those of report_files()
[[nodiscard]] Result<std::string> write_report_folder(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const Basis& basis,
    const Submission& submission, const ReportForms& forms,
    const std::vector<cells::ProvedFile>& beside = {});

} // namespace wres::workflow
