// SPDX-License-Identifier: MIT
#include "report/html_report.h"
#include "report/unreleased.h"

#include <fmt/format.h>

#include "markup/html.h"
#include "report/closing_sections.h"
#include "report/indicator_section.h"
#include "report/number_words.h"
#include "report/release_index.h"
#include "report/section_ids.h"
#include "report/stylesheet.h"
#include "report/summary_section.h"

namespace wres::report {
namespace {

using disclosure::Audience;
using disclosure::Release;

void write_head(markup::Html& html, const Release& release)
{
    html.open("head");
    html.leaf("meta", { { "charset", "utf-8" } });
    html.leaf("meta", { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } });
    html.leaf("meta", { { "name", "generator" }, { "content", "openwres" } });
    html.element("title", fmt::format("{}: {}", release.council_name, release.standard_title));
    html.style(stylesheet());
    html.style(running_header(fmt::format("{}: {}", release.council_name, release.standard_title),
        release.audience == Audience::Internal ? "Internal: contains full counts" : ""));
    html.close();
}

void write_banner(markup::Html& html, const Release& release)
{
    if (release.audience == Audience::Internal) {
        html.open("p", { { "class", "banner internal" } });
        html.element("strong", "Internal: contains full counts.");
        html.text(" Small numbers in it can identify people. Keep it to those who need it, and publish the "
                  "public report instead.");
        html.close();
        return;
    }
    html.open("p", { { "class", "banner public" } });
    html.element("strong", "Public report.");
    html.text(fmt::format(" {}: {} counts are hidden because they are small, and {} more because others "
                          "could be worked out from them. Hidden numbers "
                          "are marked [c].",
        release.profile_label, count_words(release.counts_hidden_small),
        count_words(release.counts_hidden_to_protect)));
    html.close();
}

void write_title(markup::Html& html, const ReleaseIndex& index)
{
    const auto& release = index.release();
    html.open("header", { { "class", "title" } });
    html.open("h1");
    html.element("span", { { "class", "overline" } }, release.standard_title);
    html.text(release.council_name);
    html.close();
    std::string scopes;
    for (const auto& scope : release.scopes)
        scopes += (scopes.empty() ? "" : "; ") + scope.label;
    html.element("p", { { "class", "lede" } },
        fmt::format("{}{}. Services: {}.",
            release.periods.size() > 1 ? fmt::format("{} to ", release.periods.front()) : "",
            index.latest_period(), scopes));
    write_banner(html, release);
    html.close();
}

void write_link(markup::Html& html, std::string_view to, std::string_view words)
{
    html.open("li");
    html.element("a", { { "href", to } }, words);
    html.close();
}

void write_contents(markup::Html& html, const Release& release)
{
    html.open("nav", { { "id", "contents" }, { "aria-labelledby", "contents-heading" } });
    html.element("h2", { { "id", "contents-heading" } }, "Contents");
    html.open("ol");
    for (const auto& indicator : release.indicators)
        write_link(html, "#" + indicator_id(indicator),
            fmt::format("Indicator {}: {}", indicator.id, indicator.title));
    write_link(html, "#annex", "Annex: other intervals and tests");
    write_link(html, "#data-quality", "Data quality");
    write_link(html, "#methods", "Methods and settings");
    write_link(html, "#glossary", "Glossary");
    html.close();
    html.close();
}

void write_footer(markup::Html& html, const Release& release)
{
    html.open("footer");
    html.element("p",
        fmt::format("Made{} with openwres from the standard {}.",
            release.made_on.empty() ? "" : " on " + release.made_on, release.standard_name));
    html.open("p", { { "class", "checksum" } });
    html.text("Checksum of the standard (SHA-256): ");
    html.element("code", release.standard_checksum);
    html.close();
    html.close();
}

void write_body(markup::Html& html, const ReleaseIndex& index)
{
    html.open("body");
    html.element("a", { { "class", "skip" }, { "href", "#main" } }, "Skip to main content");
    html.open("div", { { "class", "page" } });
    html.open("main", { { "id", "main" }, { "tabindex", "-1" } });
    write_title(html, index);
    write_summary(html, index);
    write_contents(html, index.release());
    for (const auto& indicator : index.release().indicators)
        write_indicator(html, index, indicator);
    write_annex(html, index);
    write_data_quality(html, index);
    write_methods(html, index);
    write_glossary(html, index);
    html.close();
    write_footer(html, index.release());
    html.close();
    html.close();
}

} // namespace

std::string html_of(const Release& release)
{
    const ReleaseIndex index(release);
    markup::Html html;
    html.open("html", { { "lang", "en-GB" } });
    write_head(html, release);
    write_body(html, index);
    html.close();
    return std::move(html).finish();
}

std::string html_report(const disclosure::Released<Release>& release)
{
    return html_of(release.value());
}

} // namespace wres::report
