// SPDX-License-Identifier: MIT
#include "report/groups_section.h"

#include <algorithm>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/comparison_tables.h"
#include "report/highest_level.h"
#include "report/letter_case.h"
#include "report/section_ids.h"
#include "report/withheld_rows.h"

namespace wres::report {
namespace {

using disclosure::ReleasedRow;
using document::Blocks;
using document::count_words;
using document::percent_words;
using document::shown_words;
using language::phrase;

Lines lines_of(const IndicatorView& view, const std::vector<ReleasedRow>& rows, std::string_view part,
    std::string caption, std::string held_against)
{
    Lines lines { .id = part_id(view.indicator, part),
        .caption = std::move(caption),
        .heading = phrase("Ethnic group"),
        .indicator = view.indicator,
        .definition = view.definition(),
        .numerator = numerator_words(view.indicator, view.result),
        .lines = {},
        .held_against = std::move(held_against) };
    for (const auto& row : rows)
        lines.lines.push_back({ row.label, &row.comparison });
    return lines;
}

/// The ratio of a group and what it is held against, the way up in which the standard prints it.
std::string group_over(const IndicatorView& view, std::string_view held_against)
{
    return view.indicator.printed_reference_over_group ? phrase("{} ÷ group", held_against)
                                                       : phrase("group ÷ {}", held_against);
}

/// "White British (404 of 1,766, 22.9%)": the same for every row, so it stands in the caption.
std::string reference_words(const IndicatorView& view)
{
    const auto& reference = view.result.groups_against_reference.front().comparison.reference;
    return phrase("{} ({} of {}, {})", view.index.release().detailed_reference_label,
        shown_words(reference.numerator, count_words), shown_words(reference.denominator, count_words),
        shown_words(reference.rate.value, percent_words));
}

void write_multiplicity(Blocks& blocks, const IndicatorView& view)
{
    if (view.result.multiplicity.empty())
        return;
    blocks.emplace_back(document::plain(
        phrase("When many groups are tested at once, one in twenty would look different by chance "
               "alone. The adjusted p values allow for "
               "this ({}), and a finding is only called clear when they support it. Limits are not adjusted.",
            with_capital(view.result.multiplicity))));
}

/// No row shows anything, and not all for want of people.
bool are_withheld(const std::vector<ReleasedRow>& rows)
{
    const auto is_hidden = [](const ReleasedRow& row) { return is_withheld(row.comparison); };
    const auto has_no_answer = [](const ReleasedRow& row) {
        return row.comparison.verdict == disclosure::ReleasedVerdict::NotCalculable;
    };
    return std::ranges::all_of(rows, [&](const ReleasedRow& row) {
        return is_hidden(row) || has_no_answer(row);
    }) && (rows.empty() || std::ranges::any_of(rows, is_hidden));
}

} // namespace

void write_groups(Blocks& blocks, const IndicatorView& view)
{
    if (view.result.groups_against_reference.empty() && view.result.groups_against_others.empty())
        return;
    write_part_heading(blocks, view, "groups", phrase("Detailed ethnic groups"));
    if (are_withheld(view.result.groups_against_reference)
        && are_withheld(view.result.groups_against_others)) {
        blocks.emplace_back(document::plain(phrase("Nothing is shown here: in every group numbers are "
                                                   "small, or could be worked out from "
                                                   "others, and somebody could be identified.")));
        return;
    }
    write_multiplicity(blocks, view);
    if (!view.result.groups_against_reference.empty()) {
        const auto lines = lines_of(view, view.result.groups_against_reference, "groups-reference",
            phrase("{}, {}: each group held against {}", view.indicator.title, view.result.period,
                reference_words(view)),
            group_over(view, view.index.release().detailed_reference_label));
        write_group_table(blocks, lines, HeldAgainst::TheSameReference);
        write_lines_plot(blocks, lines);
    }
    if (!view.result.groups_against_others.empty()) {
        write_group_table(blocks,
            lines_of(view, view.result.groups_against_others, "groups-others",
                phrase("{}, {}: each group held against everybody else whose group is known",
                    view.indicator.title, view.result.period),
                group_over(view, phrase("everybody else"))),
            HeldAgainst::Others);
    }
}

} // namespace wres::report
