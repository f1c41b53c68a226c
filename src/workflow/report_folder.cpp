// SPDX-License-Identifier: MIT
#include "workflow/report_folder.h"

#include "counts/cube_file.h"
#include "intake/finding_text.h"
#include "workflow/disk.h"
#include "workflow/proof_file.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

std::string findings_csv(const Basis& basis, const Submission& submission)
{
    std::string csv = intake::findings_csv_header();
    for (const auto& group : submission.findings.groups())
        csv += intake::as_csv_row(intake::describe(group, *basis.standard));
    return csv;
}

} // namespace

Result<std::string> write_report_folder(const std::string& folder,
    const disclosure::Released<disclosure::Release>& release, const Basis& basis,
    const Submission& submission, const ReportForms& forms, const std::vector<cells::ProvedFile>& beside)
{
    const auto files = TRY(report_files(release, forms));
    TRY_DONE(make_folder(folder));
    for (const auto& file : files)
        TRY_DONE(write_file(folder + "/" + file.name, file.content));
    if (release.value().audience == disclosure::Audience::Internal) {
        TRY_DONE(write_file(folder + "/findings.csv", findings_csv(basis, submission)));
        TRY_DONE(write_file(folder + "/counts.wrescube",
            counts::write_cube(submission.cube, *basis.standard->classification, made_by)));
    }
    if (const auto proof = proof_of(release, files, beside))
        TRY_DONE(write_file(proof_path(folder), *proof));
    return folder + "/" + files.front().name;
}

} // namespace wres::workflow
