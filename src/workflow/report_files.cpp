// SPDX-License-Identifier: MIT
#include "workflow/report_files.h"

#include <algorithm>
#include <future>

#include "base/checksum.h"
#include "language/phrase.h"
#include "page/html_page.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/paper_documents.h"
#include "report/release_in_language.h"
#include "report/report_document.h"
#include "workflow/clock.h"
#include "workflow/document_files.h"
#include "workflow/open_data_files.h"
#include "workflow/papers.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using Files = std::vector<store::KeptFile>;
/// The report, then the papers that the release asks for.
std::vector<NamedDocument> documents_of(const disclosure::Released<disclosure::Release>& release)
{
    std::vector<NamedDocument> documents { { "report", "tables", report::report_document(release) } };
    const auto papers = report::paper_documents(release);
    for (auto& paper : papers.each())
        documents.push_back({ paper.value().id, paper.value().id, paper.made_into(&report::document_in) });
    return documents;
}

} // namespace

Result<Files> report_files(const disclosure::Released<disclosure::Release>& made, const ReportForms& forms)
{
    const auto release = report::in_current_language(made);
    // The papers take longest, then the table of every number: both are made beside the rest.
    auto csv = std::async(
        std::launch::async, language::in_this_language([&] { return report::csv_report(release); }));
    const auto documents = documents_of(release);
    PaperWork work;
    std::future<Result<std::vector<std::string>>> papers;
    if (forms.papers == Papers::With) {
        work = paper_work(documents, { PaperForm::Pdf, PaperForm::Word }, Slides::With, forms.paper_limit,
            paper_day(forms));
        papers = std::async(std::launch::async, [&] { return make_papers(work.order); });
    }

    Files files;
    const auto add_page = [&](const NamedDocument& named) {
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
        add_papers(files, work, TRY(papers.get()));
    if (forms.publication && release.value().audience == disclosure::Audience::Public)
        TRY_DONE(add_open_data(files, release, *forms.publication));
    return files;
}

Date paper_day(const ReportForms& forms)
{
    return forms.made_on ? *forms.made_on : today();
}

Result<Files> paper_files(const disclosure::Released<document::Document>& document, const std::string& name,
    const ReportForms& forms)
{
    const std::vector<NamedDocument> documents { { name, name, document } };
    Files files;
    files.push_back({ name + ".html", "text/html; charset=utf-8", page::html_page(document) });
    if (forms.workbooks == Workbooks::With)
        TRY_DONE(add_workbooks(files, documents.front()));
    if (forms.papers == Papers::With) {
        const auto work = paper_work(documents, { PaperForm::Pdf, PaperForm::Word }, Slides::Without,
            forms.paper_limit, paper_day(forms));
        add_papers(files, work, TRY(make_papers(work.order)));
    }
    return files;
}

std::optional<std::string> proof_of(const disclosure::Released<disclosure::Release>& release,
    const Files& files, const std::vector<cells::ProvedFile>& beside)
{
    auto proof = release.value().proof;
    if (proof.systems.empty())
        return std::nullopt;
    proof.made_by = made_by;
    for (const auto& file : files)
        proof.files.push_back({ file.name, sha256(file.content), file.content.size() });
    proof.files.insert(proof.files.end(), beside.begin(), beside.end());
    return cells::write_proof(proof);
}

} // namespace wres::workflow
