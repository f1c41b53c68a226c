// SPDX-License-Identifier: MIT
#include "report/unknown_section.h"

#include <fmt/format.h>

#include "report/headline.h"
#include "report/highest_level.h"
#include "report/html_table.h"
#include "report/letter_case.h"
#include "report/number_words.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ShownEstimate;

void write_counts(markup::Html& html, const IndicatorView& view)
{
    Table table { .id = part_id(view.indicator, "unknown-table"),
        .caption = fmt::format(
            "{}, {}: people left out of the comparison", view.indicator.title, view.result.period),
        .columns = { { "Ethnic group recorded as", ColumnKind::Words },
            { numerator_words(view.indicator, view.result) }, { view.indicator.denominator_label } },
        .rows = {} };
    for (const auto& left_out : view.result.left_out)
        table.rows.push_back({ left_out.label, shown_words(left_out.numerator, count_words),
            shown_words(left_out.denominator, count_words) });
    write_table(html, table);
}

void write_bounds(markup::Html& html, const IndicatorView& view)
{
    const bool difference = view.indicator.method == IndicatorWords::Method::PercentagePointDifference;
    const auto turned = [&](const ShownEstimate& bound) {
        return difference ? bound : as_printed(view.indicator, bound);
    };
    const auto in_group = turned(view.result.if_all_left_out_in_group);
    const auto in_reference = turned(view.result.if_all_left_out_in_reference);
    if (!in_group.value.visible() && !in_reference.value.visible())
        return;

    Table table { .id = part_id(view.indicator, "bounds-table"),
        .caption = fmt::format(
            "{}, {}: if everybody left out belonged to one side", view.indicator.title, view.result.period),
        .columns = { { "If everybody left out were", ColumnKind::Words },
            { difference ? std::string("Difference (percentage points)")
                         : fmt::format("Relative likelihood ({})",
                             orientation_words(view.indicator, view.definition())) },
            { "Lower 95% limit" }, { "Upper 95% limit" } },
        .rows = {} };
    const auto add = [&](const std::string& who, const ShownEstimate& bound) {
        table.rows.push_back(
            { who, number_in_words(view.indicator, bound.value), number_in_words(view.indicator, bound.lower),
                difference ? number_in_words(view.indicator, bound.upper)
                           : shown_words(bound.upper, ratio_limit_words) });
    };
    add(with_capital(view.definition().group_words), in_group);
    add(with_capital(view.definition().reference_words), in_reference);
    write_table(html, table);
}

} // namespace

void write_unknown(markup::Html& html, const IndicatorView& view)
{
    if (view.result.left_out.empty())
        return;
    write_part_heading(html, view, "unknown", "People whose ethnic group is not known");
    html.element("p",
        "They are in neither side of the comparison. The second table shows how far the answer would move if "
        "all of "
        "them belonged to one side: not the limits of what is possible, but a sign of how much the gaps in "
        "recording "
        "could matter.");
    write_counts(html, view);
    write_bounds(html, view);
}

} // namespace wres::report
