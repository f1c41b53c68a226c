// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/command_line.h"
#include "cli/submission_options.h"
#include "workflow/national_folders.h"

namespace wres::cli {

/// What the commands take that write national reports and packs.
struct NationalReportOptions {
    std::string template_file;
    std::string named_file; // councils that agreed to be named
    bool no_papers = false;
    bool no_workbooks = false;
};

void add_national_report_options(const Command& command, NationalReportOptions& options);

[[nodiscard]] workflow::ReportForms forms_of(const NationalReportOptions& options);

/// What the counts were made with, for the record.
[[nodiscard]] workflow::CountedWith counted_with(const workflow::Instructions& instructions);

/// The list of neighbours in a file; none for no file.
/// @errors neighbours.faulty, csv.malformed, disk.*
[[nodiscard]] Result<nation::NeighbourList> neighbours_in(
    const std::string& file, const workflow::Basis& basis);

/// @errors standard.faulty, nation.no_council_column, nation.unknown_council, csv.malformed, disk.*; those of
///         neighbours_in()
[[nodiscard]] Result<workflow::PictureTerms> picture_terms(const NationalReportOptions& options,
    const SubmissionOptions& submission, const std::string& neighbours_file, const workflow::Basis& basis);

} // namespace wres::cli
