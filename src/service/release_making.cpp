// SPDX-License-Identifier: MIT
#include "service/release_making.h"

#include "page/report_blocks.h"
#include "service/calculation.h"
#include "service/released_files.h"
#include "service/service.h"
#include "store/releases.h"
#include "workflow/report_files.h"

namespace wres::service {
namespace {

Result<std::vector<store::KeptFile>> files_of(const ShownResults& results)
{
    auto files = TRY(
        workflow::report_files(results.release, { workflow::Workbooks::With, workflow::Papers::Without }));
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
    const auto files = TRY(files_of(*results));
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
