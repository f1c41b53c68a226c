// SPDX-License-Identifier: MIT
#include "report/levels_section.h"

#include <algorithm>

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/comparison_tables.h"
#include "report/letter_case.h"
#include "report/section_ids.h"

namespace wres::report {
namespace {

using disclosure::DefinitionWords;
using disclosure::IndicatorWords;
using disclosure::ReleasedComposition;
using disclosure::ReleasedResult;
using document::Blocks;
using document::ColumnKind;
using document::percent_words;
using document::shown_words;
using document::Table;
using language::phrase;

std::string label_of(const ReleasedComposition& level)
{
    return level.label.empty() || level.id.empty() ? phrase("Everybody") : level.label;
}

std::string heading_of(const ReleasedResult& result)
{
    return result.level_label.empty() ? phrase("Level") : result.level_label;
}

std::string description_of(const std::string& title, const document::ShareChart& chart)
{
    std::string words = title + ": ";
    for (const auto& bar : chart.bars)
        words += fmt::format("{} {}; ", bar.label, shown_words(bar.share.value, percent_words));
    return words + phrase("the numbers are in the table before it.");
}

void write_chart(Blocks& blocks, const IndicatorView& view)
{
    const auto& composition = view.result.composition;
    if (composition.size() < 2)
        return;
    const auto title = phrase("Share of staff who are {}, by {}, {}", view.definition().group_words,
        within_sentence(heading_of(view.result)), view.result.period);
    document::ShareChart chart;
    for (std::size_t level = 1; level < composition.size(); ++level)
        chart.bars.push_back({ composition[level].label, composition[level].group_of_known });
    const auto& everybody = composition.front().group_of_known.value;
    if (everybody.visible()) {
        chart.line = everybody.value();
        chart.line_label = phrase("the share of everybody, {}", percent_words(everybody.value()));
    }
    const auto description = description_of(title, chart);
    blocks.emplace_back(
        document::Figure { part_id(view.indicator, "levels-chart"), title, description, std::move(chart) });
}

void write_likelihoods(Blocks& blocks, const IndicatorView& view)
{
    Lines lines { .id = part_id(view.indicator, "levels-likelihood"),
        .caption = phrase(
            "{}, {}: how likely each group is to be in each level", view.indicator.title, view.result.period),
        .heading = heading_of(view.result),
        .indicator = view.indicator,
        .definition = view.definition(),
        .numerator = phrase("In this level"),
        .lines = {},
        .held_against = {} };
    for (const auto& level : view.result.levels)
        lines.lines.push_back({ level.label, &level.comparison });
    write_list_table(blocks, lines);
    write_lines_plot(blocks, lines);
}

void write_other_services(Blocks& blocks, const IndicatorView& view)
{
    for (const auto& scope : view.index.release().scopes) {
        const auto* result = view.index.find(view.indicator.id, scope.id, view.definition().id);
        if (scope.id == view.index.default_scope().id || result == nullptr || result->composition.empty())
            continue;
        blocks.emplace_back(document::Heading { part_id(view.indicator, "levels-" + scope.id), scope.label });
        write_composition(blocks, view.indicator, view.definition(), *result, within_sentence(scope.label),
            part_id(view.indicator, "levels-" + scope.id));
    }
}

} // namespace

bool has_shares(const ReleasedResult& result)
{
    return std::ranges::any_of(result.composition, [](const disclosure::ReleasedComposition& level) {
        const auto& share = level.group_of_known.value;
        return share.visible() || share.hidden() == disclosure::Hidden::Confidential;
    });
}

bool answered_by_levels(const ReleasedResult& result)
{
    return result.headline.verdict == disclosure::ReleasedVerdict::NotCalculable && !result.levels.empty()
        && has_shares(result);
}

void write_composition(Blocks& blocks, const IndicatorWords& indicator, const DefinitionWords& definition,
    const ReleasedResult& result, std::string_view about, const std::string& id)
{
    Table table { .id = id + "-table",
        .caption = fmt::format("{}, {}, {}", indicator.title, result.period, about),
        .columns = { { heading_of(result), ColumnKind::Words },
            { phrase("People: {}", definition.group_words) },
            { phrase("People: {}", definition.reference_words) }, { phrase("People: not known") },
            { phrase("Share {} of those known", definition.group_words) }, { phrase("Lower 95% limit") },
            { phrase("Upper 95% limit") }, { phrase("Share {} of all", definition.group_words) },
            { phrase("Share not known") } },
        .rows = {} };
    for (const auto& level : result.composition) {
        table.rows.push_back({ label_of(level), document::count(level.group),
            document::count(level.reference), document::count(level.left_out),
            document::percent(level.group_of_known.value), document::percent(level.group_of_known.lower),
            document::percent(level.group_of_known.upper), document::percent(level.group_of_all.value),
            document::percent(level.left_out_of_all.value) });
    }
    blocks.emplace_back(std::move(table));
}

void write_levels(Blocks& blocks, const IndicatorView& view)
{
    write_part_heading(blocks, view, "levels",
        fmt::format("{}: {}", view.index.default_scope().label, heading_of(view.result)));
    if (view.result.composition.empty())
        blocks.emplace_back(document::plain(phrase("The counts that this table needs were not supplied.")));
    write_composition(blocks, view.indicator, view.definition(), view.result,
        within_sentence(view.index.default_scope().label), part_id(view.indicator, "levels"));
    write_chart(blocks, view);
    write_likelihoods(blocks, view);
    write_other_services(blocks, view);
}

} // namespace wres::report
