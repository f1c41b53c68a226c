// SPDX-License-Identifier: MIT
#include "workflow/national_files.h"

#include <algorithm>
#include <utility>

#include "national/national_document.h"
#include "national/national_rows.h"
#include "national/pack_document.h"
#include "page/html_page.h"
#include "workflow/document_files.h"

namespace wres::workflow {

namespace {

using Files = std::vector<store::KeptFile>;

} // namespace

SharedEstimates estimates_of(const ReleasedPicture& picture)
{
    return std::make_shared<const disclosure::Released<national::PictureEstimates>>(
        national::picture_estimates(picture));
}

Result<Files> national_report_files(const SharedEstimates& estimates, const ReportForms& forms)
{
    const NamedDocument report { "report", "tables", national::national_document(*estimates) };
    Files files;
    files.push_back({ "report.html", "text/html; charset=utf-8", page::html_page(report.document) });
    files.push_back({ "results.json", "application/json", national::national_json(*estimates) });
    files.push_back({ "results.csv", "text/csv; charset=utf-8", national::national_csv(*estimates) });
    files.push_back(
        { "results.csv-metadata.json", "application/csvm+json", national::csv_metadata("results.csv") });
    if (forms.workbooks == Workbooks::With)
        TRY_DONE(add_workbooks(files, report));
    if (forms.papers == Papers::With) {
        const auto work = paper_work({ report }, { PaperForm::Pdf, PaperForm::Word }, Slides::With,
            forms.paper_limit, paper_day(forms));
        add_papers(files, work, TRY(make_papers(work.order)));
    }
    return files;
}

Result<Files> pack_files(const SharedEstimates& estimates, std::size_t council,
    disclosure::CouncilFigures own, const ReportForms& forms)
{
    const auto one = disclosure::PictureGate::for_council(estimates, council, std::move(own));
    const NamedDocument pack { "pack", "tables", national::pack_document(one) };
    Files files;
    files.push_back({ "pack.html", "text/html; charset=utf-8", page::html_page(pack.document) });
    files.push_back({ "pack.csv", "text/csv; charset=utf-8", national::pack_csv(one) });
    files.push_back(
        { "pack.csv-metadata.json", "application/csvm+json", national::csv_metadata("pack.csv") });
    if (forms.workbooks == Workbooks::With)
        TRY_DONE(add_workbooks(files, pack));
    if (forms.papers == Papers::With) {
        const auto work =
            paper_work({ pack }, { PaperForm::Pdf }, Slides::Without, forms.paper_limit, paper_day(forms));
        add_papers(files, work, TRY(make_papers(work.order)));
    }
    return files;
}

std::optional<std::size_t> council_in(const SharedEstimates& estimates, const std::string& area)
{
    const auto& councils = estimates->value().picture.councils;
    const auto found = std::ranges::lower_bound(councils, area, {}, &disclosure::PicturedCouncil::area);
    if (found == councils.end() || found->area != area)
        return std::nullopt;
    return static_cast<std::size_t>(found - councils.begin());
}

} // namespace wres::workflow
