// SPDX-License-Identifier: MIT
#include "service/release_making.h"

#include "page/report_blocks.h"
#include "service/calculation.h"
#include "service/log.h"
#include "service/released_files.h"
#include "service/service.h"
#include "store/releases.h"
#include "workflow/report_files.h"

namespace wres::service {
namespace {

/// For how long somebody waits while the papers of another release are made.
constexpr std::chrono::seconds longest_wait { 20 };

using Files = std::vector<store::KeptFile>;

/// Whether an error is one of the programs that make papers, without which a release can do.
bool is_of_papers(const Error& error)
{
    return error.code.starts_with("papers.") || error.code.starts_with("program.");
}

/// Every form of a release; without the PDF and the Word document when they cannot be made here, or not in
/// time. The page of the release says which it has.
Result<Files> forms_of(Service& service, const disclosure::Released<disclosure::Release>& release)
{
    const workflow::ReportForms without { workflow::Workbooks::With, workflow::Papers::Without };
    if (service.terms.paper_limit.count() == 0)
        return workflow::report_files(release, without);
    if (!service.papers.try_acquire_for(longest_wait))
        return failure("calculation.busy",
            "Another release is being made just now. Nothing is lost: try again in a minute.");
    auto files = workflow::report_files(
        release, { workflow::Workbooks::With, workflow::Papers::With, service.terms.paper_limit });
    service.papers.release();
    if (files || !is_of_papers(files.error()))
        return files;
    log_event("papers", { { "outcome", files.error().code } });
    return workflow::report_files(release, without);
}

Result<Files> files_of(Service& service, const ShownResults& results)
{
    auto files = TRY(forms_of(service, results.release));
    if (auto proof = workflow::proof_of(results.release, files))
        files.push_back({ std::string(proof_file), "application/json", *std::move(proof) });
    markup::Html summary;
    page::write_blocks(summary, results.document.value().summary.blocks, "report.html#");
    files.push_back({ std::string(summary_file), "text/html; charset=utf-8", std::move(summary).fragment() });
    return files;
}

} // namespace

Result<store::ReleaseId> make_release(Call& call, disclosure::Audience audience)
{
    const auto results = TRY(newest_results(call, audience));
    const auto files = TRY(files_of(call.service, *results));
    const std::string name =
        audience == disclosure::Audience::Public ? std::string(store::public_audience) : "internal";
    return call.store.change(call.occasion(), [&](store::Change& change) -> Result<store::ReleaseId> {
        const auto now = TRY(store::collection(change, call.collection->id));
        if (now.version != call.collection->version)
            return failure("store.changed_meanwhile",
                "The collection has changed while the release was being made. Look at it as it is now, and "
                "release it again.");
        return store::add_release(change, now.id, name, call.service.terms.profile, files);
    });
}

} // namespace wres::service
