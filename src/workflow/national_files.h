// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "national/council_place.h"
#include "national/picture_estimates.h"
#include "store/kept_file.h"
#include "workflow/national_picture.h"
#include "workflow/report_files.h"

namespace wres::workflow {

/// What a picture comes to, worked out once for the report and all packs.
using SharedEstimates = std::shared_ptr<const disclosure::Released<national::PictureEstimates>>;
[[nodiscard]] SharedEstimates estimates_of(const ReleasedPicture& picture);

/// The national report, each form a whole file: report.html first, results.json, results.csv, and the further
/// forms asked for, as a council's report has them. The same picture gives the same bytes.
/// @errors workbook.not_written, those of make_papers
[[nodiscard]] Result<std::vector<store::KeptFile>> national_report_files(
    const SharedEstimates& estimates, const ReportForms& forms);

/// A council's pack: pack.html first, pack.csv, and the further forms asked for (workbooks; pack.pdf).
/// @param council  its place in the picture
/// @param own  its own counts; of a picture for the programme team they are those of the picture
/// @errors workbook.not_written, those of make_papers
[[nodiscard]] Result<std::vector<store::KeptFile>> pack_files(const SharedEstimates& estimates,
    std::size_t council, disclosure::CouncilFigures own, const ReportForms& forms);

/// The place of a council in a picture; nothing when it has no counts there.
[[nodiscard]] std::optional<std::size_t> council_in(
    const SharedEstimates& estimates, const std::string& area);

} // namespace wres::workflow
