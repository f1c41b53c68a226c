// SPDX-License-Identifier: MIT
#include "workflow/document_files.h"

#include <future>
#include <utility>

#include "paper/paper_data.h"
#include "spreadsheet/spreadsheet.h"
#include "workbooks/write_ods.h"
#include "workbooks/write_xlsx.h"

namespace wres::workflow {
namespace {

std::string ending(PaperForm form)
{
    return form == PaperForm::Pdf ? ".pdf" : ".docx";
}

std::string media_type(PaperForm form)
{
    return form == PaperForm::Pdf ? "application/pdf"
                                  : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

} // namespace

Done add_workbooks(std::vector<store::KeptFile>& files, const NamedDocument& named)
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

PaperWork paper_work(const std::vector<NamedDocument>& documents, const std::vector<PaperForm>& forms,
    Slides slides, std::chrono::seconds limit, Date made_on)
{
    PaperWork work {
        .order = { .reports = {}, .papers = {}, .pictures = {}, .made_on = made_on, .time_limit = limit },
        .names = {},
        .slides = {},
    };
    if (slides == Slides::With)
        work.slides = paper::slides(documents.front().document);
    for (const auto& named : documents) {
        const auto place = work.order.reports.size();
        work.order.reports.push_back(paper::paper_data(named.document));
        for (const auto form : forms) {
            work.order.papers.push_back({ form, place });
            work.names.push_back(named.name + ending(form));
        }
    }
    for (const auto& slide : work.slides)
        work.order.pictures.push_back(slide.svg);
    return work;
}

void add_papers(std::vector<store::KeptFile>& files, const PaperWork& work, std::vector<std::string> made)
{
    std::size_t next = 0;
    for (std::size_t at = 0; at < work.names.size(); ++at)
        files.push_back({ work.names[at], media_type(work.order.papers[at].form), std::move(made[next++]) });
    for (const auto& slide : work.slides) {
        files.push_back({ slide.name + ".svg", "image/svg+xml", slide.svg });
        files.push_back({ slide.name + ".png", "image/png", std::move(made[next++]) });
    }
}

} // namespace wres::workflow
