// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// Writes a release to a folder: report.html, results.csv, results.json; and for the internal audience also
/// findings.csv (which names files and rows) and counts.wrescube (the full counts). Gives the path of the
/// page.
/// @errors disk.not_writable
[[nodiscard]] Result<std::string> write_report_folder(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const Basis& basis,
    const Submission& submission);

/// Adds the workbooks to such a folder: tables.xlsx and tables.ods, the same tables.
/// @errors disk.not_writable, workbook.not_written
[[nodiscard]] Done write_workbooks(
    const std::string& folder, const disclosure::Released<disclosure::Release>& release);

} // namespace wres::workflow
