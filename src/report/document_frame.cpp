// SPDX-License-Identifier: MIT
#include "report/document_frame.h"

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"

namespace wres::report {
namespace {

using disclosure::Release;
using document::count_words;
using document::Paragraph;
using document::Run;
using language::phrase;

document::Banner banner_of(const Release& release)
{
    if (release.audience == disclosure::Audience::Internal)
        return { .audience = release.audience,
            .title = phrase("Internal: contains full counts."),
            .text = phrase(
                "Small numbers in it can identify people. Keep it to those who need it, and publish the "
                "public report instead."),
            .mark = phrase("Internal: contains full counts") };
    if (!release.counts_are_exact)
        return { .audience = release.audience,
            .title = phrase("Public report."),
            .text = fmt::format("{}. {}", release.profile_label, release.disclosure_sentence),
            .mark = {} };
    return { .audience = release.audience,
        .title = phrase("Public report."),
        .text =
            phrase("{}. {} small counts are hidden, and {} others from which they could be worked out: they "
                   "are marked [c], or left out and named.",
                release.profile_label, count_words(release.counts_hidden_small),
                count_words(release.counts_hidden_to_protect)),
        .mark = {} };
}

std::string about(const ReleaseIndex& index)
{
    const auto& release = index.release();
    if (release.periods.size() > 1)
        return phrase(
            "{} to {}. Services: {}.", release.periods.front(), index.latest_period(), services_of(release));
    return phrase("{}. Services: {}.", index.latest_period(), services_of(release));
}

std::vector<Paragraph> imprint_of(const Release& release)
{
    auto made = document::plain(release.made_on.empty()
            ? phrase("Made with openwres from the standard {}.", release.standard_name)
            : phrase(
                "Made on {} with openwres from the standard {}.", release.made_on, release.standard_name));
    Paragraph checksum { Paragraph::Kind::Plain,
        { { Run::Kind::Plain, phrase("Checksum of the standard (SHA-256): "), {} },
            { Run::Kind::Code, release.standard_checksum, {} } } };
    return { std::move(made), std::move(checksum) };
}

} // namespace

std::string services_of(const Release& release)
{
    std::string scopes;
    for (const auto& scope : release.scopes)
        scopes += (scopes.empty() ? "" : "; ") + scope.label;
    return scopes;
}

document::Document frame_of(const ReleaseIndex& index)
{
    const auto& release = index.release();
    return { .title = release.council_name,
        .subject = release.standard_title,
        .about = about(index),
        .banner = banner_of(release),
        .layout = document::Layout::Report,
        .summary = {},
        .sections = {},
        .imprint = imprint_of(release) };
}

} // namespace wres::report
