// SPDX-License-Identifier: MIT
#include "report/report_document.h"
#include "report/unreleased.h"

#include <fmt/format.h>

#include "document/number_words.h"
#include "report/closing_sections.h"
#include "report/indicator_section.h"
#include "report/release_index.h"
#include "report/summary_section.h"

namespace wres::report {
namespace {

using disclosure::Release;
using document::count_words;
using document::Paragraph;
using document::Run;

document::Banner banner_of(const Release& release)
{
    if (release.audience == disclosure::Audience::Internal)
        return { .audience = release.audience,
            .title = "Internal: contains full counts.",
            .text = "Small numbers in it can identify people. Keep it to those who need it, and publish the "
                    "public report instead.",
            .mark = "Internal: contains full counts" };
    return { .audience = release.audience,
        .title = "Public report.",
        .text = fmt::format(
            "{}. {} small counts are hidden, and {} others from which they could be worked out: they "
            "are marked [c], or left out and named.",
            release.profile_label, count_words(release.counts_hidden_small),
            count_words(release.counts_hidden_to_protect)),
        .mark = {} };
}

std::string about(const ReleaseIndex& index)
{
    const auto& release = index.release();
    std::string scopes;
    for (const auto& scope : release.scopes)
        scopes += (scopes.empty() ? "" : "; ") + scope.label;
    return fmt::format("{}{}. Services: {}.",
        release.periods.size() > 1 ? fmt::format("{} to ", release.periods.front()) : "",
        index.latest_period(), scopes);
}

std::vector<Paragraph> imprint_of(const Release& release)
{
    auto made = document::plain(fmt::format("Made{} with openwres from the standard {}.",
        release.made_on.empty() ? "" : " on " + release.made_on, release.standard_name));
    Paragraph checksum { Paragraph::Kind::Plain,
        { { Run::Kind::Plain, "Checksum of the standard (SHA-256): ", {} },
            { Run::Kind::Code, release.standard_checksum, {} } } };
    return { std::move(made), std::move(checksum) };
}

} // namespace

document::Document document_of(const Release& release)
{
    const ReleaseIndex index(release);
    document::Document report { .title = release.council_name,
        .subject = release.standard_title,
        .about = about(index),
        .banner = banner_of(release),
        .summary = summary_section(index),
        .sections = {},
        .imprint = imprint_of(release) };
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
