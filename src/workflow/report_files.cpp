// SPDX-License-Identifier: MIT
#include "workflow/report_files.h"

#include <algorithm>
#include <future>

#include "base/checksum.h"
#include "page/html_page.h"
#include "paper/paper_data.h"
#include "paper/slides.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/paper_documents.h"
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

/// A document that is handed out in every form, under this name.
struct Named {
    std::string name; // without an ending
    std::string workbook; // its workbooks' name
    ReleasedDocument document;
};

Done add_workbooks(Files& files, const Named& named)
{
    const auto workbook = spreadsheet::spreadsheet(named.document);
    auto ods = std::async(std::launch::async, [&] { return workbooks::write_ods(workbook); });
    auto xlsx = workbooks::write_xlsx(workbook);
    auto open_document = ods.get();
    files.push_back({ named.workbook + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", TRY(std::move(xlsx)) });
    files.push_back({ named.workbook + ".ods", "application/vnd.oasis.opendocument.spreadsheet",
        TRY(std::move(open_document)) });
    return {};
}

/// The papers of every document, and the slides of the report, which is the first.
struct PaperWork {
    PaperOrder order;
    std::vector<paper::Slide> slides;
};

PaperWork paper_work(const std::vector<Named>& documents, std::chrono::seconds limit)
{
    PaperWork work {
        .order = { .reports = {}, .papers = {}, .pictures = {}, .made_on = today(), .time_limit = limit },
        .slides = paper::slides(documents.front().document)
    };
    for (const auto& named : documents) {
        const auto place = work.order.reports.size();
        work.order.reports.push_back(paper::paper_data(named.document));
        work.order.papers.push_back({ PaperForm::Pdf, place });
        work.order.papers.push_back({ PaperForm::Word, place });
    }
    for (const auto& slide : work.slides)
        work.order.pictures.push_back(slide.svg);
    return work;
}

void add_papers(Files& files, const std::vector<Named>& documents, const std::vector<paper::Slide>& slides,
    std::vector<std::string> made)
{
    std::size_t next = 0;
    for (const auto& named : documents) {
        files.push_back({ named.name + ".pdf", "application/pdf", std::move(made[next++]) });
        files.push_back(
            { named.name + ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                std::move(made[next++]) });
    }
    for (const auto& slide : slides) {
        files.push_back({ slide.name + ".svg", "image/svg+xml", slide.svg });
        files.push_back({ slide.name + ".png", "image/png", std::move(made[next++]) });
    }
}

/// The report, then the papers that the release asks for.
std::vector<Named> documents_of(const disclosure::Released<disclosure::Release>& release)
{
    std::vector<Named> documents { { "report", "tables", report::report_document(release) } };
    const auto papers = report::paper_documents(release);
    for (auto& paper : papers.each())
        documents.push_back({ paper.value().id, paper.value().id, paper.made_into(&report::document_in) });
    return documents;
}

} // namespace

Result<Files> report_files(const disclosure::Released<disclosure::Release>& release, const ReportForms& forms)
{
    // The papers take longest, then the table of every number: both are made beside the rest.
    auto csv = std::async(std::launch::async, [&] { return report::csv_report(release); });
    const auto documents = documents_of(release);
    PaperWork work;
    std::future<Result<std::vector<std::string>>> papers;
    if (forms.papers == Papers::With) {
        work = paper_work(documents, forms.paper_limit);
        papers = std::async(std::launch::async, [&] { return make_papers(work.order); });
    }

    Files files;
    const auto add_page = [&](const Named& named) {
        files.push_back(
            { named.name + ".html", "text/html; charset=utf-8", page::html_page(named.document) });
    };
    add_page(documents.front());
    files.push_back({ "results.json", "application/json", report::json_report(release) });
    files.push_back({ "results.csv", "text/csv; charset=utf-8", csv.get() });
    std::for_each(documents.begin() + 1, documents.end(), add_page);
    if (documents.size() > 1)
        files.push_back(
            { "index.html", "text/html; charset=utf-8", page::html_page(report::list_of_papers(release)) });
    if (forms.workbooks == Workbooks::With)
        for (const auto& named : documents)
            TRY_DONE(add_workbooks(files, named));
    if (forms.papers == Papers::With)
        add_papers(files, documents, work.slides, TRY(papers.get()));
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
