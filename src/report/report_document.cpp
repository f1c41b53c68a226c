// SPDX-License-Identifier: MIT
#include "report/report_document.h"
#include "report/unreleased.h"

#include "report/closing_sections.h"
#include "report/document_frame.h"
#include "report/indicator_section.h"
#include "report/release_index.h"
#include "report/summary_section.h"

namespace wres::report {

using disclosure::Release;

document::Document document_of(const Release& release)
{
    const ReleaseIndex index(release);
    auto report = frame_of(index);
    report.summary = summary_section(index);
    for (const auto& indicator : release.indicators)
        report.sections.push_back(indicator_section(index, indicator));
    report.sections.push_back(annex_section(index));
    report.sections.push_back(data_quality_section(index));
    report.sections.push_back(methods_section(index));
    report.sections.push_back(glossary_section(index));
    return report;
}

disclosure::Released<document::Document> report_document(const disclosure::Released<Release>& release)
{
    return release.made_into(&document_of);
}

} // namespace wres::report
