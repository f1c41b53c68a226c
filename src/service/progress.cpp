// SPDX-License-Identifier: MIT
#include "service/progress.h"

#include <algorithm>

#include "intake/finding_text.h"
#include "service/mapping_choices.h"
#include "service/service.h"
#include "standard/library.h"
#include "store/commentary.h"
#include "store/mapping_decisions.h"
#include "store/publications.h"
#include "store/uploads.h"

namespace wres::service {

namespace {

struct Read {
    Progress progress;
    std::vector<intake::FindingGroup> findings;
};

Result<Read> read_progress(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<Read> {
        Read found;
        const auto files = TRY(store::uploads_of(view, call.collection->id));
        found.progress.files = static_cast<std::size_t>(
            std::ranges::count(files, store::UploadState::Received, &store::Upload::state));
        const auto texts = TRY(store::commentary_of(view, call.collection->id));
        found.progress.commentaries = static_cast<std::size_t>(
            std::ranges::count_if(texts, [](const auto& written) { return !written.text.empty(); }));
        const auto publications = TRY(store::publications_of(view, call.collection->id));
        found.progress.is_published =
            std::ranges::find(publications, store::PublicationState::Standing, &store::Publication::state)
            != publications.end();
        const auto calculations = TRY(store::calculations_of(view, call.collection->id));
        const auto newest = std::ranges::max_element(calculations, {}, &store::Calculation::number);
        if (newest == calculations.end())
            return found;
        found.progress.calculation = *newest;
        found.progress.is_out_of_date = newest->inputs_version != call.collection->inputs_version;
        found.findings = TRY(store::findings_of(view, newest->id));
        const auto decided = TRY(store::mapping_decisions(view, call.collection->organisation));
        found.progress.open_questions = open_questions(found.findings, decided).size();
        return found;
    });
}

} // namespace

Result<Progress> progress_of(Call& call)
{
    auto read = TRY(read_progress(call));
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    read.progress.grave_findings =
        static_cast<std::size_t>(std::ranges::count_if(read.findings, [&](const auto& group) {
            return intake::describe(group, standard).severity <= standard::Severity::Error;
        }));
    return read.progress;
}

} // namespace wres::service
