// SPDX-License-Identifier: MIT
//
// What the public would see of the newest results: what is hidden, where, and why.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "frame/guide.h"
#include "frame/tables.h"
#include "page/report_blocks.h"
#include "returns/pages.h"
#include "service/calculation.h"

namespace wres::returns {
namespace {

using disclosure::Audience;
using disclosure::Hidden;
using disclosure::Release;
using disclosure::ReleasedResult;
using markup::Html;

/// How many of the counts in some tables are printed, and how many are hidden so that nobody is identified.
struct Printed {
    std::size_t shown = 0;
    std::size_t hidden = 0;

    void take(const disclosure::Shown<std::uint64_t>& count)
    {
        if (count.visible())
            ++shown;
        else if (count.hidden() == Hidden::Confidential)
            ++hidden;
    }

    void take(const disclosure::ReleasedComparison& comparison)
    {
        for (const auto* side : { &comparison.group, &comparison.reference }) {
            take(side->numerator);
            take(side->denominator);
        }
    }

    void take(const std::vector<disclosure::ReleasedRow>& rows)
    {
        for (const auto& row : rows)
            take(row.comparison);
    }

    void take(const ReleasedResult& result)
    {
        take(result.headline);
        for (const auto& part : result.left_out) {
            take(part.numerator);
            take(part.denominator);
        }
        for (const auto& part : result.composition) {
            for (const auto* count : { &part.group, &part.reference, &part.left_out })
                take(*count);
        }
        take(result.levels);
        for (const auto& breakdown : result.breakdowns)
            take(breakdown.rows);
        take(result.groups_against_reference);
        take(result.groups_against_others);
    }
};

struct IndicatorRow {
    const disclosure::IndicatorWords* indicator;
    Printed printed;
};

/// Indicators that have numbers at all, in the release's order.
std::vector<IndicatorRow> rows_of(const Release& release)
{
    std::vector<IndicatorRow> rows;
    for (const auto& indicator : release.indicators) {
        IndicatorRow row { &indicator, {} };
        for (const auto& result : release.results) {
            if (result.indicator == indicator.id)
                row.printed.take(result);
        }
        if (row.printed.shown + row.printed.hidden > 0)
            rows.push_back(row);
    }
    return rows;
}

void write_what_is_hidden(Html& html, const Release& release)
{
    html.element("h2", { { "class", "govuk-heading-m" }, { "id", "hidden" } }, "What is hidden, and why");
    write_paragraph(html, release.disclosure_sentence);
    open_table(html,
        { .caption = "Counts in the tables of each indicator; one that is printed twice is counted twice",
            .headings = { "Indicator", "Shown", "Hidden" },
            .labelled_by = "hidden",
            .numbers_from = 1 });
    for (const auto& row : rows_of(release)) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.element("th",
            { { "scope", "row" }, { "class", "govuk-table__header govuk-!-font-weight-regular" } },
            fmt::format("{}. {}", row.indicator->id, row.indicator->title));
        for (const auto number : { row.printed.shown, row.printed.hidden })
            html.element("td", { { "class", "govuk-table__cell govuk-table__cell--numeric" } },
                with_thousands(number));
        html.close();
    }
    close_table(html);
}

void write_indicator(Html& html, const document::Section& section)
{
    html.open("details", { { "class", "govuk-details" }, { "id", section.id } });
    html.open("summary", { { "class", "govuk-details__summary" } });
    html.element("span", { { "class", "govuk-details__summary-text" } },
        fmt::format("{}: {}", section.overline, section.heading));
    html.close();
    html.open("div", { { "class", "govuk-details__text" } });
    page::write_blocks(html, section.blocks, "#");
    html.close();
    html.close();
}

} // namespace

http::Response show_preview(Call& call)
{
    const auto results = service::newest_results(call, Audience::Public);
    if (!results)
        return error_response(call, results.error());
    const auto& document = (*results)->document.value();
    const auto& release = (*results)->release.value();
    Html html;
    write_title(html, "What the public would see", service::collection_name(call));
    write_guide_link(html, "preview");
    write_paragraph(html,
        "This is what a release to the public would show of the newest results, and what it would hide. "
        "Looking at it "
        "releases nothing.");
    if (!release.commentary.empty())
        write_inset(html,
            "Rules hide numbers in tables. They cannot read: make sure that the commentary repeats no small "
            "number "
            "and describes nobody.");
    write_what_is_hidden(html, release);
    html.element("h2", { { "class", "govuk-heading-m" } }, document.summary.heading);
    write_inset(html, document.banner.title + " " + document.banner.text);
    page::write_blocks(html, document.summary.blocks, "#");
    html.element("h2", { { "class", "govuk-heading-l" } }, "Each indicator");
    for (const auto& section : document.sections) {
        if (section.is_indicator)
            write_indicator(html, section);
    }
    Frame frame { "What the public would see", call.visitor(), way_to_collection(call), false, true };
    return http::html_response(frame::page(frame, std::move(html).fragment()));
}

} // namespace wres::returns
