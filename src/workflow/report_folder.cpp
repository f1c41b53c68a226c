// SPDX-License-Identifier: MIT
#include "workflow/report_folder.h"

#include <future>

#include "counts/cube_file.h"
#include "intake/finding_text.h"
#include "page/html_page.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/report_document.h"
#include "spreadsheet/spreadsheet.h"
#include "workbooks/write_ods.h"
#include "workbooks/write_xlsx.h"
#include "workflow/disk.h"
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
    const Submission& submission)
{
    TRY_DONE(make_folder(folder));
    const auto page = folder + "/report.html";
    // The largest file is made beside the others: it is half of the work.
    auto csv = std::async(
        std::launch::async, [&] { return write_file(folder + "/results.csv", report::csv_report(release)); });
    const auto page_written = write_file(page, page::html_page(report::report_document(release)));
    const auto json_written = write_file(folder + "/results.json", report::json_report(release));
    TRY_DONE(csv.get());
    TRY_DONE(page_written);
    TRY_DONE(json_written);
    if (release.value().audience == disclosure::Audience::Internal) {
        TRY_DONE(write_file(folder + "/findings.csv", findings_csv(basis, submission)));
        TRY_DONE(write_file(folder + "/counts.wrescube",
            counts::write_cube(submission.cube, *basis.standard->classification, made_by)));
    }
    return page;
}

Done write_workbooks(const std::string& folder, const disclosure::Released<disclosure::Release>& release)
{
    const auto workbook = spreadsheet::spreadsheet(report::report_document(release));
    const auto xlsx = TRY(workbooks::write_xlsx(workbook));
    TRY_DONE(write_file(folder + "/tables.xlsx", xlsx));
    const auto ods = TRY(workbooks::write_ods(workbook));
    return write_file(folder + "/tables.ods", ods);
}

} // namespace wres::workflow
