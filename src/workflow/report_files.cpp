// SPDX-License-Identifier: MIT
#include "workflow/report_files.h"

#include <future>

#include "base/checksum.h"
#include "page/html_page.h"
#include "paper/paper_data.h"
#include "paper/slides.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/report_document.h"
#include "spreadsheet/spreadsheet.h"
#include "workbooks/write_ods.h"
#include "workbooks/write_xlsx.h"
#include "workflow/clock.h"
#include "workflow/open_data_files.h"
#include "workflow/papers.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using Files = std::vector<store::KeptFile>;
using ReleasedDocument = disclosure::Released<document::Document>;

Done add_workbooks(Files& files, const ReleasedDocument& document)
{
    const auto workbook = spreadsheet::spreadsheet(document);
    files.push_back({ "tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        TRY(workbooks::write_xlsx(workbook)) });
    files.push_back({ "tables.ods", "application/vnd.oasis.opendocument.spreadsheet",
        TRY(workbooks::write_ods(workbook)) });
    return {};
}

Done add_papers(Files& files, const ReleasedDocument& document, std::chrono::seconds limit)
{
    const auto slides = paper::slides(document);
    PaperOrder order { .papers = { Paper::Pdf, Paper::Word },
        .data = paper::paper_data(document),
        .pictures = {},
        .made_on = today(),
        .time_limit = limit };
    for (const auto& slide : slides)
        order.pictures.push_back(slide.svg);
    auto made = TRY(make_papers(order));
    files.push_back({ "report.pdf", "application/pdf", std::move(made[0]) });
    files.push_back({ "report.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", std::move(made[1]) });
    for (std::size_t slide = 0; slide < slides.size(); ++slide) {
        files.push_back({ slides[slide].name + ".svg", "image/svg+xml", slides[slide].svg });
        files.push_back({ slides[slide].name + ".png", "image/png", std::move(made[2 + slide]) });
    }
    return {};
}

} // namespace

Result<Files> report_files(const disclosure::Released<disclosure::Release>& release, const ReportForms& forms)
{
    // The largest file is made beside the others: it is half of the work.
    auto csv = std::async(std::launch::async, [&] { return report::csv_report(release); });
    const auto document = report::report_document(release);
    Files files;
    files.push_back({ "report.html", "text/html; charset=utf-8", page::html_page(document) });
    files.push_back({ "results.json", "application/json", report::json_report(release) });
    files.push_back({ "results.csv", "text/csv; charset=utf-8", csv.get() });
    if (forms.workbooks == Workbooks::With)
        TRY_DONE(add_workbooks(files, document));
    if (forms.papers == Papers::With)
        TRY_DONE(add_papers(files, document, forms.paper_limit));
    if (forms.publication && release.value().audience == disclosure::Audience::Public)
        TRY_DONE(add_open_data(files, release, *forms.publication));
    return files;
}

std::optional<std::string> proof_of(
    const disclosure::Released<disclosure::Release>& release, const Files& files)
{
    auto proof = release.value().proof;
    if (proof.systems.empty())
        return std::nullopt;
    proof.made_by = made_by;
    for (const auto& file : files)
        proof.files.push_back({ file.name, sha256(file.content), file.content.size() });
    return cells::write_proof(proof);
}

} // namespace wres::workflow
