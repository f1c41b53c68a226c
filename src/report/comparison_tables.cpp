// SPDX-License-Identifier: MIT
#include "report/comparison_tables.h"

#include <fmt/format.h>

#include "document/number_words.h"
#include "document/verdict_words.h"
#include "language/phrase.h"
#include "report/headline.h"
#include "report/letter_case.h"
#include "report/printed_ratio.h"
#include "report/withheld_rows.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComparison;
using disclosure::ReleasedSide;
using disclosure::ReleasedVerdict;
using disclosure::ShownEstimate;
using document::Blocks;
using document::Cell;
using document::ColumnKind;
using document::Table;
using document::verdict_words;
using language::phrase;
using language::plural_phrase;

bool is_a_difference(const Lines& lines)
{
    return lines.indicator.method == IndicatorWords::Method::PercentagePointDifference;
}

/// What the two sides are called: two groups of people, or, for a difference of shares, two bodies of people.
std::string group_name(const Lines& lines)
{
    return with_capital(
        is_a_difference(lines) ? lines.indicator.numerator_label : lines.definition.group_words);
}

std::string reference_name(const Lines& lines)
{
    return with_capital(
        is_a_difference(lines) ? lines.indicator.denominator_label : lines.definition.reference_words);
}

std::string numerator_name(const Lines& lines)
{
    return is_a_difference(lines) ? with_capital(lines.definition.group_words) : lines.numerator;
}

std::string denominator_name(const Lines& lines)
{
    return is_a_difference(lines) ? phrase("Everybody whose group is known")
                                  : lines.indicator.denominator_label;
}

std::string orientation_of(const Lines& lines)
{
    return lines.held_against.empty() ? orientation_words(lines.indicator, lines.definition)
                                      : lines.held_against;
}

std::string number_name(const Lines& lines)
{
    return is_a_difference(lines) ? phrase("Difference (percentage points)")
                                  : phrase("Relative likelihood ({})", orientation_of(lines));
}

void append_counts(std::vector<Cell>& row, const ReleasedSide& side)
{
    row.emplace_back(document::count(side.numerator));
    row.emplace_back(document::count(side.denominator));
    row.emplace_back(document::percent(side.rate.value));
}

void append_rate_limits(std::vector<Cell>& row, const ReleasedSide& side)
{
    row.emplace_back(document::percent(side.rate.lower));
    row.emplace_back(document::percent(side.rate.upper));
}

void append_number(std::vector<Cell>& row, const Lines& lines, const ReleasedComparison& comparison)
{
    const ShownEstimate number = printed_number(lines.indicator, comparison);
    if (is_a_difference(lines)) {
        for (const auto& part : { number.value, number.lower, number.upper })
            row.emplace_back(document::points(part));
        return;
    }
    row.emplace_back(document::ratio(number.value));
    row.emplace_back(document::ratio_limit(number.lower));
    row.emplace_back(document::ratio_limit(number.upper));
}

void append_difference(std::vector<Cell>& row, const ReleasedComparison& comparison)
{
    for (const auto& part :
        { comparison.difference.value, comparison.difference.lower, comparison.difference.upper })
        row.emplace_back(document::points(part));
}

void write_counts_table(Blocks& blocks, const Lines& lines)
{
    Table table { .id = lines.id + "-counts",
        .caption = phrase("{}: counts and rates", lines.caption),
        .columns = { { lines.heading, ColumnKind::Words },
            { is_a_difference(lines) ? phrase("Among") : phrase("Group"), ColumnKind::Words },
            { numerator_name(lines) }, { denominator_name(lines) }, { phrase("Rate") },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") } },
        .rows = {} };
    for (const auto& line : lines.lines) {
        const std::pair<std::string, const ReleasedSide&> sides[] { { group_name(lines),
                                                                        line.comparison->group },
            { reference_name(lines), line.comparison->reference } };
        for (const auto& [name, side] : sides) {
            std::vector<Cell> row { line.label, name };
            append_counts(row, side);
            append_rate_limits(row, side);
            table.rows.push_back(std::move(row));
        }
    }
    add_table(blocks, std::move(table));
}

void write_ratio_table(Blocks& blocks, const Lines& lines)
{
    Table table { .id = lines.id + "-comparison",
        .caption = phrase("{}: comparison", lines.caption),
        .columns = { { lines.heading, ColumnKind::Words }, { number_name(lines) },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") },
            { phrase("Inverse ({})", inverse_words(lines.indicator, lines.definition)) },
            { phrase("Difference (percentage points)") }, { phrase("Lower 95% limit of the difference") },
            { phrase("Upper 95% limit of the difference") }, { phrase("p value") },
            { phrase("Finding"), ColumnKind::Words } },
        .rows = {} };
    for (const auto& line : lines.lines) {
        const auto& comparison = *line.comparison;
        std::vector<Cell> row { line.label };
        append_number(row, lines, comparison);
        row.emplace_back(document::ratio(inverse(printed_number(lines.indicator, comparison)).value));
        append_difference(row, comparison);
        row.emplace_back(document::p_value(comparison.p_score));
        row.emplace_back(comparison.verdict);
        table.rows.push_back(std::move(row));
    }
    add_table(blocks, std::move(table));
}

void write_difference_table(Blocks& blocks, const Lines& lines)
{
    Table table { .id = lines.id + "-comparison",
        .caption = phrase("{}: difference", lines.caption),
        .columns = { { lines.heading, ColumnKind::Words }, { number_name(lines) },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") },
            { phrase("Finding"), ColumnKind::Words } },
        .rows = {} };
    for (const auto& line : lines.lines) {
        std::vector<Cell> row { line.label };
        append_number(row, lines, *line.comparison);
        row.emplace_back(line.comparison->verdict);
        table.rows.push_back(std::move(row));
    }
    add_table(blocks, std::move(table));
}

std::vector<const ReleasedComparison*> comparisons_of(const Lines& lines)
{
    std::vector<const ReleasedComparison*> all;
    for (const auto& line : lines.lines)
        all.push_back(line.comparison);
    return all;
}

/// The chart in words: what it shows, and which lines stand out.
std::string description_of(const Lines& lines)
{
    std::string clear;
    for (const auto& line : lines.lines) {
        const bool stands_out = line.comparison->verdict == ReleasedVerdict::Adverse
            || line.comparison->verdict == ReleasedVerdict::Favourable;
        if (stands_out)
            clear += fmt::format(
                "{}{} ({})", clear.empty() ? "" : "; ", line.label, verdict_words(line.comparison->verdict));
    }
    const auto count = lines.lines.size();
    if (clear.empty())
        return plural_phrase(count,
            "Dot plot of {} with 95% intervals: {} line. None shows a clear difference. The numbers are in "
            "the "
            "table before it.",
            "Dot plot of {} with 95% intervals: {} lines. None shows a clear difference. The numbers are in "
            "the "
            "table before it.",
            lines.caption, count);
    return plural_phrase(count,
        "Dot plot of {} with 95% intervals: {} line. Clear differences: {}. The numbers are in the table "
        "before "
        "it.",
        "Dot plot of {} with 95% intervals: {} lines. Clear differences: {}. The numbers are in the table "
        "before "
        "it.",
        lines.caption, count, clear);
}

} // namespace

void write_full_tables(Blocks& blocks, const Lines& lines)
{
    write_counts_table(blocks, lines);
    if (is_a_difference(lines))
        write_difference_table(blocks, lines);
    else
        write_ratio_table(blocks, lines);
}

void write_list_table(Blocks& blocks, const Lines& lines)
{
    const std::string group = group_name(lines);
    const std::string reference = reference_name(lines);
    Table table { .id = lines.id + "-table",
        .caption = lines.caption,
        .columns = { { lines.heading, ColumnKind::Words },
            { fmt::format("{}: {}", group, numerator_name(lines)) },
            { fmt::format("{}: {}", group, denominator_name(lines)) }, { phrase("{}: rate", group) },
            { fmt::format("{}: {}", reference, numerator_name(lines)) },
            { fmt::format("{}: {}", reference, denominator_name(lines)) }, { phrase("{}: rate", reference) },
            { number_name(lines) }, { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") },
            { phrase("Finding"), ColumnKind::Words } },
        .rows = {} };
    for (const auto& line : lines.lines) {
        std::vector<Cell> row { line.label };
        append_counts(row, line.comparison->group);
        append_counts(row, line.comparison->reference);
        append_number(row, lines, *line.comparison);
        row.emplace_back(line.comparison->verdict);
        table.rows.push_back(std::move(row));
    }
    add_table(blocks, std::move(table));
}

void write_group_table(Blocks& blocks, const Lines& lines, HeldAgainst held_against)
{
    Table table { .id = lines.id + "-table",
        .caption = lines.caption,
        .columns = { { lines.heading, ColumnKind::Words }, { lines.numerator },
            { lines.indicator.denominator_label }, { phrase("Rate") } },
        .rows = {} };
    if (held_against == HeldAgainst::Others)
        table.columns.push_back({ phrase("Rate of everybody else") });
    table.columns.push_back({ number_name(lines) });
    table.columns.push_back({ phrase("Lower 95% limit") });
    table.columns.push_back({ phrase("Upper 95% limit") });
    table.columns.push_back({ phrase("Adjusted p value") });
    table.columns.push_back({ phrase("Finding"), ColumnKind::Words });

    for (const auto& line : lines.lines) {
        std::vector<Cell> row { line.label };
        append_counts(row, line.comparison->group);
        if (held_against == HeldAgainst::Others)
            row.emplace_back(document::percent(line.comparison->reference.rate.value));
        append_number(row, lines, *line.comparison);
        row.emplace_back(document::p_value(line.comparison->p_adjusted));
        row.emplace_back(line.comparison->verdict);
        table.rows.push_back(std::move(row));
    }
    add_table(blocks, std::move(table));
}

void write_lines_plot(Blocks& blocks, const Lines& lines)
{
    document::DotPlot plot { .axis = axis_for(lines.indicator, comparisons_of(lines)),
        .less = is_a_difference(lines) ? phrase("lower") : phrase("less likely"),
        .more = is_a_difference(lines) ? phrase("higher") : phrase("more likely"),
        .rows = {} };
    for (const auto& line : lines.lines) {
        const auto number = printed_number(lines.indicator, *line.comparison);
        if (!number.value.visible())
            continue;
        plot.rows.push_back({ line.label,
            fmt::format("{} ({})", number_in_words(lines.indicator, number.value),
                limits_in_words(lines.indicator, number)),
            number, line.comparison->verdict });
    }
    if (plot.rows.empty())
        return;
    blocks.emplace_back(document::Figure { .id = lines.id + "-chart",
        .title = phrase("{}: {}, with 95% intervals", lines.caption,
            is_a_difference(lines) ? phrase("difference in percentage points")
                                   : phrase("relative likelihood, {}", orientation_of(lines))),
        .description = description_of(lines),
        .chart = std::move(plot) });
}

} // namespace wres::report
