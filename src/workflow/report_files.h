// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "cells/proof.h"
#include "disclosure/release.h"
#include "disclosure/released.h"
#include "document/document.h"
#include "opendata/dataset.h"
#include "store/kept_file.h"
#include "workflow/papers.h"

namespace wres::workflow {

enum class Workbooks : std::uint8_t { Without, With }; // tables.xlsx and tables.ods, the same tables
enum class Papers : std::uint8_t { Without, With }; // report.pdf, report.docx and the slides: see papers.h

struct ReportForms {
    Workbooks workbooks {};
    Papers papers {};
    std::chrono::seconds paper_limit = longest_making; // for each paper
    std::optional<opendata::Publication> publication = {}; // with it, the data are described as open data
    std::optional<Date> made_on = {}; // that papers say they were made on; nothing: today
};

/// The forms in which a release is handed out, each a whole file: report.html first, results.csv,
/// results.json, and the further forms asked for. The same release gives the same bytes, wherever they go: to
/// a folder, into a store, to a browser.
/// Data for use inside are never described as open data.
/// @errors workbook.not_written, those of make_papers and of add_open_data
[[nodiscard]] Result<std::vector<store::KeptFile>> report_files(
    const disclosure::Released<disclosure::Release>& release, const ReportForms& forms);

/// The day that papers of these forms say they were made on.
[[nodiscard]] Date paper_day(const ReportForms& forms);

/// One document in every form of a paper: HTML, and the further forms asked for, all under one name.
/// @errors workbook.not_written, those of make_papers
[[nodiscard]] Result<std::vector<store::KeptFile>> paper_files(
    const disclosure::Released<document::Document>& document, const std::string& name,
    const ReportForms& forms);

/// The proof of a public release, with the checksum of each of its files: for whoever checks the release, and
/// never to be published with it, since how its counts hang together says a little about hidden ones. A
/// release that claims nothing, for use inside or by rules that hide small counts alone, has none.
/// @param beside  files of other releases that it is about too
[[nodiscard]] std::optional<std::string> proof_of(const disclosure::Released<disclosure::Release>& release,
    const std::vector<store::KeptFile>& files, const std::vector<cells::ProvedFile>& beside = {});

} // namespace wres::workflow
