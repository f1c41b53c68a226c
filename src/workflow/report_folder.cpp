// SPDX-License-Identifier: MIT
#include "workflow/report_folder.h"

#include <future>

#include <fmt/format.h>

#include "counts/cube_file.h"
#include "intake/finding_text.h"
#include "page/html_page.h"
#include "paper/paper_data.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/report_document.h"
#include "spreadsheet/spreadsheet.h"
#include "workbooks/write_ods.h"
#include "workbooks/write_xlsx.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/papers.h"
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

/// Files of one folder, and the names of those written.
class Folder {
public:
    explicit Folder(std::string path) : path_(std::move(path)) { }

    [[nodiscard]] std::string path_of(std::string_view name) const
    {
        return fmt::format("{}/{}", path_, name);
    }

    Done write(std::string name, std::string_view content)
    {
        TRY_DONE(write_file(path_of(name), content));
        written_.push_back(std::move(name));
        return {};
    }

    [[nodiscard]] const std::vector<std::string>& written() const { return written_; }

private:
    std::string path_;
    std::vector<std::string> written_;
};

using ReleasedDocument = disclosure::Released<document::Document>;

Done write_workbooks(Folder& folder, const ReleasedDocument& document)
{
    const auto workbook = spreadsheet::spreadsheet(document);
    const auto xlsx = TRY(workbooks::write_xlsx(workbook));
    TRY_DONE(folder.write("tables.xlsx", xlsx));
    const auto ods = TRY(workbooks::write_ods(workbook));
    return folder.write("tables.ods", ods);
}

Done write_papers(Folder& folder, const ReleasedDocument& document)
{
    const auto data = paper::paper_data(document);
    auto word = std::async(std::launch::async, [&] { return make_paper(Paper::Word, data, today()); });
    const auto pdf = TRY(make_paper(Paper::Pdf, data, today()));
    TRY_DONE(folder.write("report.pdf", pdf));
    const auto docx = TRY(word.get());
    return folder.write("report.docx", docx);
}

} // namespace

Result<WrittenReport> write_report_folder(const std::string& path,
    const disclosure::Released<disclosure::Release>& release, const Basis& basis,
    const Submission& submission, const ReportForms& forms)
{
    TRY_DONE(make_folder(path));
    Folder folder(path);
    const auto document = report::report_document(release);
    // The largest file is made beside the others: it is half of the work.
    auto csv = std::async(std::launch::async, [&] { return report::csv_report(release); });
    TRY_DONE(folder.write("report.html", page::html_page(document)));
    TRY_DONE(folder.write("results.json", report::json_report(release)));
    TRY_DONE(folder.write("results.csv", csv.get()));
    if (forms.workbooks == Workbooks::With)
        TRY_DONE(write_workbooks(folder, document));
    if (forms.papers == Papers::With)
        TRY_DONE(write_papers(folder, document));
    WrittenReport report { folder.path_of("report.html"), folder.written() };
    if (release.value().audience == disclosure::Audience::Internal) {
        TRY_DONE(folder.write("findings.csv", findings_csv(basis, submission)));
        TRY_DONE(folder.write("counts.wrescube",
            counts::write_cube(submission.cube, *basis.standard->classification, made_by)));
    }
    return report;
}

} // namespace wres::workflow
