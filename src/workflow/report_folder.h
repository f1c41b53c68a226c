// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "workflow/receive.h"

namespace wres::workflow {

enum class Workbooks : std::uint8_t { Without, With }; // tables.xlsx and tables.ods, the same tables
enum class Papers : std::uint8_t { Without, With }; // report.pdf and report.docx: see papers.h

struct ReportForms {
    Workbooks workbooks {};
    Papers papers {};
};

struct WrittenReport {
    std::string page; // the path of its page
    std::vector<std::string> files; // what may be published of the folder, by name
};

/// Writes a release to a folder: report.html, results.csv, results.json, and the further forms asked for; for
/// the internal audience also findings.csv (which names files and rows) and counts.wrescube (the full
/// counts).
/// @errors disk.not_writable, workbook.not_written, and those of make_paper
[[nodiscard]] Result<WrittenReport> write_report_folder(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const Basis& basis,
    const Submission& submission, const ReportForms& forms);

} // namespace wres::workflow
