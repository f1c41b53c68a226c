// SPDX-License-Identifier: MIT
#include "report/unknown_section.h"

#include <algorithm>
#include <iterator>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/headline.h"
#include "report/highest_level.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ShownEstimate;
using document::Blocks;
using document::ColumnKind;
using document::Table;
using language::phrase;

void write_counts(Blocks& blocks, const IndicatorView& view)
{
    Table table { .id = part_id(view.indicator, "unknown-table"),
        .caption =
            phrase("{}, {}: people left out of the comparison", view.indicator.title, view.result.period),
        .columns = { { phrase("Ethnic group recorded as"), ColumnKind::Words },
            { numerator_words(view.indicator, view.result) }, { view.indicator.denominator_label } },
        .rows = {} };
    for (const auto& left_out : view.result.left_out)
        table.rows.push_back(
            { left_out.label, document::count(left_out.numerator), document::count(left_out.denominator) });
    blocks.emplace_back(std::move(table));
}

void write_bounds(Blocks& blocks, const IndicatorView& view)
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
        .caption = phrase(
            "{}, {}: if everybody left out belonged to one side", view.indicator.title, view.result.period),
        .columns = { { phrase("If everybody left out were"), ColumnKind::Words },
            { difference ? std::string(phrase("Difference (percentage points)"))
                         : phrase("Relative likelihood ({})",
                             orientation_words(view.indicator, view.definition())) },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") } },
        .rows = {} };
    const auto add = [&](const std::string& who, const ShownEstimate& bound) {
        if (difference)
            table.rows.push_back({ who, document::points(bound.value), document::points(bound.lower),
                document::points(bound.upper) });
        else
            table.rows.push_back({ who, document::ratio(bound.value), document::ratio(bound.lower),
                document::ratio_limit(bound.upper) });
    };
    add(with_capital(view.definition().group_words), in_group);
    add(with_capital(view.definition().reference_words), in_reference);
    blocks.emplace_back(std::move(table));
}

} // namespace

void write_unknown(Blocks& blocks, const IndicatorView& view)
{
    if (view.result.left_out.empty())
        return;
    write_part_heading(blocks, view, "unknown", phrase("People whose ethnic group is not known"));
    Blocks bounds;
    write_bounds(bounds, view);
    blocks.emplace_back(
        document::plain(bounds.empty() ? phrase("They are in neither side of the comparison.")
                                       : phrase("They are in neither side of the comparison. The "
                                                "second table shows how far the answer would move "
                                                "if all of them belonged to one side: not the "
                                                "limits of what is possible, but a sign of how much "
                                                "the gaps in recording could matter.")));
    write_counts(blocks, view);
    std::ranges::move(bounds, std::back_inserter(blocks));
}

} // namespace wres::report
