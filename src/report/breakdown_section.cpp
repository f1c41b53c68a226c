// SPDX-License-Identifier: MIT
#include "report/breakdown_section.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "language/phrase.h"
#include "report/comparison_tables.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"
#include "report/withheld_rows.h"

namespace wres::report {
namespace {

using disclosure::ReleasedBreakdown;
using disclosure::ShownEstimate;
using document::Blocks;
using document::ColumnKind;
using document::p_words;
using document::ratio_interval_words;
using document::ratio_words;
using document::shown_words;
using document::Table;
using language::phrase;

std::string id_of(const IndicatorView& view, const ReleasedBreakdown& breakdown)
{
    return part_id(view.indicator, "by-" + as_identifier(breakdown.dimension));
}

std::string ratio_and_interval(const ShownEstimate& ratio)
{
    if (!ratio.lower.visible() || !ratio.upper.visible())
        return shown_words(ratio.value, ratio_words);
    return fmt::format("{} ({})", shown_words(ratio.value, ratio_words),
        ratio_interval_words(ratio.lower.value(), ratio.upper.value()));
}

void write_warning(Blocks& blocks, const IndicatorView& view, const ReleasedBreakdown& breakdown)
{
    const auto name = lower_case(breakdown.label);
    blocks.emplace_back(document::Warning {
        phrase("Warning: the overall figure changes once {} is allowed for.", name),
        phrase("Of the same people, the relative likelihood is {} overall and {} on average within {}. Part "
               "of the overall figure then comes from where people are, not from how they fare there. Read "
               "the rows of the table before quoting either.",
            ratio_and_interval(as_printed(view.indicator, breakdown.crude)),
            ratio_and_interval(as_printed(view.indicator, breakdown.mantel_haenszel)), name) });
}

void write_adjusted(Blocks& blocks, const IndicatorView& view, const ReleasedBreakdown& breakdown)
{
    Table table { .id = id_of(view, breakdown) + "-adjusted",
        .caption = phrase("{}: before and after allowing for {}, same people", view.indicator.title,
            lower_case(breakdown.label)),
        .columns = { { phrase("Ratio"), ColumnKind::Words },
            { phrase("Relative likelihood ({})", orientation_words(view.indicator, view.definition())) },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") } },
        .rows = {} };
    const auto add = [&](std::string_view name, const ShownEstimate& as_calculated) {
        const auto ratio = as_printed(view.indicator, as_calculated);
        table.rows.push_back({ document::words(name), document::ratio(ratio.value),
            document::ratio_limit(ratio.lower), document::ratio_limit(ratio.upper) });
    };
    add(phrase("Crude: everybody together"), breakdown.crude);
    add(phrase("Adjusted: Mantel–Haenszel"), breakdown.mantel_haenszel);
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(document::note(
        phrase("Strata used: {}. Cochran–Mantel–Haenszel p value: {}. p value for the rows being alike "
               "(homogeneity): {}.",
            breakdown.strata_used, shown_words(breakdown.p_cmh, p_words),
            shown_words(breakdown.p_homogeneity, p_words))));
}

void write_breakdown(Blocks& blocks, const IndicatorView& view, const ReleasedBreakdown& breakdown)
{
    blocks.emplace_back(
        document::Heading { id_of(view, breakdown), phrase("By {}", lower_case(breakdown.label)) });
    if (breakdown.disagrees)
        write_warning(blocks, view, breakdown);
    const bool is_about_levels = view.indicator.method == disclosure::IndicatorWords::Method::ShareByLevel;
    Lines lines { .id = id_of(view, breakdown) + "-rows",
        .caption =
            phrase("{} by {}, {}", view.indicator.title, lower_case(breakdown.label), view.result.period),
        .heading = breakdown.label,
        .indicator = view.indicator,
        .definition = view.definition(),
        .numerator = is_about_levels ? phrase("In this part") : view.indicator.numerator_label,
        .lines = {},
        .held_against = {} };
    for (const auto& row : breakdown.rows)
        lines.lines.push_back({ row.label, &row.comparison });
    write_list_table(blocks, lines);
    const bool has_adjusted = breakdown.mantel_haenszel.value.visible() || breakdown.crude.value.visible();
    if (has_adjusted)
        write_adjusted(blocks, view, breakdown);
}

/// Every row of it is withheld, and what stands below the rows.
bool says_nothing(const ReleasedBreakdown& breakdown)
{
    if (breakdown.disagrees || breakdown.mantel_haenszel.value.visible() || breakdown.crude.value.visible())
        return false;
    return std::ranges::all_of(
        breakdown.rows, [](const disclosure::ReleasedRow& row) { return is_withheld(row.comparison); });
}

} // namespace

void write_breakdowns(Blocks& blocks, const IndicatorView& view)
{
    std::vector<std::string> withheld;
    for (const auto& breakdown : view.result.breakdowns) {
        if (breakdown.rows.empty())
            continue;
        if (says_nothing(breakdown))
            withheld.push_back(lower_case(breakdown.label));
        else
            write_breakdown(blocks, view, breakdown);
    }
    if (withheld.empty())
        return;
    write_part_heading(blocks, view, "by-withheld", phrase("By {}", in_a_list(withheld)));
    blocks.emplace_back(document::plain(phrase(
        "Nothing is shown here: in every row numbers are small, or could be worked out from others, and "
        "somebody could be identified.")));
}

} // namespace wres::report
