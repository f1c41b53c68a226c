// SPDX-License-Identifier: MIT
#include "report/context_section.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "document/number_words.h"
#include "language/phrase.h"
#include "report/comparison_tables.h"
#include "report/headline.h"
#include "report/level_panels.h"
#include "report/population_chart.h"
#include "report/section_ids.h"
#include "report/service_change.h"
#include "report/tracked_number.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedComposition;
using disclosure::ReleasedResult;
using disclosure::Shown;
using disclosure::ShownEstimate;
using document::Axis;
using document::Blocks;
using document::Cell;
using document::ColumnKind;
using document::percent_words;
using document::Series;
using document::shown_words;
using document::Table;
using language::known_phrase;
using language::phrase;

Lines empty_lines(const IndicatorView& view, std::string_view part, std::string caption, std::string heading)
{
    return { .id = part_id(view.indicator, part),
        .caption = std::move(caption),
        .heading = std::move(heading),
        .indicator = view.indicator,
        .definition = view.definition(),
        .numerator = view.indicator.numerator_label,
        .lines = {},
        .held_against = {} };
}

const ReleasedComposition* find_level(const ReleasedResult& result, const std::string& id)
{
    const auto found = std::ranges::find(result.composition, id, &ReleasedComposition::id);
    return found == result.composition.end() ? nullptr : &*found;
}

/// The group's share of each level, a row a period or area.
struct LabelledResult {
    std::string label;
    const ReleasedResult* result {};
};

void write_shares(Blocks& blocks, const IndicatorView& view, const std::vector<LabelledResult>& results,
    std::string_view part, std::string caption, std::string heading)
{
    Table table { .id = part_id(view.indicator, part) + "-table",
        .caption = std::move(caption),
        .columns = { { std::move(heading), ColumnKind::Words } },
        .rows = {} };
    for (const auto& level : view.result.composition)
        table.columns.push_back({ level.id.empty() ? phrase("Everybody") : level.label });
    for (const auto& [label, result] : results) {
        std::vector<Cell> row { label };
        for (const auto& level : view.result.composition) {
            const auto* same = find_level(*result, level.id);
            row.emplace_back(
                document::percent(same == nullptr ? Shown<double>(disclosure::Hidden::NotAvailable)
                                                  : same->group_of_known.value));
        }
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

std::vector<LabelledResult> over_periods(const IndicatorView& view)
{
    std::vector<LabelledResult> results;
    for (const auto& period : view.index.release().periods) {
        if (const auto* result = same_question(view, period, view.index.council_area()))
            results.push_back({ period, result });
    }
    return results;
}

std::vector<LabelledResult> over_areas(const IndicatorView& view)
{
    std::vector<LabelledResult> results { { view.index.release().council_name, &view.result } };
    for (const auto& area : view.index.comparators()) {
        if (const auto* result = same_question(view, view.index.latest_period(), area.code))
            results.push_back({ known_phrase(area.name), result });
    }
    return results;
}

Series series_of(const IndicatorView& view, const std::string& name, const std::string& area)
{
    Series series { .name = name, .points = {} };
    for (const auto& period : view.index.release().periods)
        series.points.push_back(tracked_number(view, same_question(view, period, area)));
    return series;
}

bool has_a_point(const Series& series)
{
    return std::ranges::any_of(
        series.points, [](const ShownEstimate& point) { return point.value.visible(); });
}

Axis axis_of(const IndicatorView& view, const std::vector<Series>& all)
{
    const bool ratio = view.indicator.method == IndicatorWords::Method::RelativeLikelihood;
    if (ratio)
        return Axis::of_ratios();
    double largest = 0;
    for (const auto& series : all) {
        for (const auto& point : series.points) {
            for (const auto& part : { point.value, point.lower, point.upper })
                largest = std::max(largest, part.visible() ? std::abs(part.value()) : 0.0);
        }
    }
    return is_about_levels(view) ? Axis::of_shares(largest) : Axis::of_differences(largest);
}

std::string value_words(const IndicatorView& view, const Shown<double>& value)
{
    return is_about_levels(view) ? shown_words(value, percent_words) : number_in_words(view.indicator, value);
}

std::string trend_words(const IndicatorView& view, const Series& series)
{
    std::string words = series.name + ": ";
    for (std::size_t period = 0; period < series.points.size(); ++period) {
        const auto& value = series.points[period].value;
        words += fmt::format("{}{} {}", period == 0 ? "" : ", ", view.index.release().periods[period],
            value_words(view, value));
    }
    return words + ".";
}

std::string trend_title(const IndicatorView& view)
{
    const auto& periods = view.index.release().periods;
    const std::string what = is_about_levels(view)
        ? phrase("{} share of everybody counted", view.definition().group_words)
        : view.indicator.method == IndicatorWords::Method::PercentagePointDifference
        ? phrase("{}: difference in percentage points", view.indicator.title)
        : phrase("{}: relative likelihood", view.indicator.title);
    return phrase("{}, {} to {}", what, periods.front(), periods.back());
}

void write_chart(Blocks& blocks, const IndicatorView& view)
{
    std::vector<Series> all { series_of(view, view.index.release().council_name, view.index.council_area()) };
    for (const auto& area : view.index.comparators()) {
        auto series = series_of(view, known_phrase(area.name), area.code);
        if (has_a_point(series))
            all.push_back(std::move(series));
    }
    if (!has_a_point(all.front()))
        return;
    std::string description;
    for (const auto& series : all)
        description += (description.empty() ? "" : " ") + trend_words(view, series);
    const auto axis = axis_of(view, all);
    blocks.emplace_back(document::Figure { .id = part_id(view.indicator, "trend-chart"),
        .title = trend_title(view),
        .description = description,
        .chart = document::TrendChart { axis, view.index.release().periods, std::move(all) } });
}

void write_comparison_lines(Blocks& blocks, Lines lines, const std::vector<LabelledResult>& results)
{
    for (const auto& [label, result] : results)
        lines.lines.push_back({ label, &result->headline });
    write_list_table(blocks, lines);
}

std::string changed_thing(const IndicatorView& view)
{
    if (is_about_levels(view))
        return phrase("the {} share of those whose ethnic group is known", view.definition().group_words);
    return view.indicator.method == IndicatorWords::Method::PercentagePointDifference
        ? phrase("the difference in percentage points")
        : phrase("the relative likelihood");
}

/// What the last two years say about a change; nothing where one of the numbers is hidden. Two intervals that
/// do not overlap differ by more than chance readily makes; two that overlap may differ all the same, so
/// nothing is said of those but that.
/// @source Schenker and Gentleman (2001) American Statistician 55:182-186
void write_change(Blocks& blocks, const IndicatorView& view, const std::vector<LabelledResult>& results)
{
    const auto& [before_label, before_result] = results[results.size() - 2];
    const auto& [now_label, now_result] = results.back();
    const auto before = tracked_number(view, before_result);
    const auto now = tracked_number(view, now_result);
    for (const auto& part : { before.value, before.lower, before.upper, now.value, now.lower, now.upper })
        if (!part.visible())
            return;
    const auto in_words = [&](const ShownEstimate& shown) {
        const auto limits = is_about_levels(view)
            ? phrase("{} to {}", percent_words(shown.lower.value()), percent_words(shown.upper.value()))
            : limits_in_words(view.indicator, shown);
        return phrase("{} (95% interval {})", value_words(view, shown.value), limits);
    };
    const bool overlap =
        before.lower.value() <= now.upper.value() && now.lower.value() <= before.upper.value();
    blocks.emplace_back(document::plain(phrase("From {} to {}, {} went from {} to {}. {}", before_label,
        now_label, changed_thing(view), in_words(before), in_words(now),
        overlap ? phrase("The intervals overlap: these counts alone do not show that it changed.")
                : phrase("The intervals do not overlap: it changed by more than chance readily makes."))));
}

std::string_view without_full_stop(std::string_view text)
{
    while (text.ends_with('.'))
        text.remove_suffix(1);
    return text;
}

} // namespace

void write_trend(Blocks& blocks, const IndicatorView& view)
{
    const auto results = over_periods(view);
    if (results.size() < 2)
        return;
    write_part_heading(blocks, view, "trend", phrase("Over time"));
    blocks.emplace_back(document::plain(phrase(
        "Where the intervals of two years overlap widely, the years cannot be told apart. A change can also "
        "come "
        "from who returned data, or from a definition that moved.")));
    write_change(blocks, view, results);
    const auto caption =
        phrase("{}, {} to {}", view.indicator.title, results.front().label, results.back().label);
    if (is_about_levels(view))
        write_shares(blocks, view, results, "trend",
            phrase("{}: {} share of those whose ethnic group is known, {} to {}", view.indicator.title,
                view.definition().group_words, results.front().label, results.back().label),
            phrase("Period"));
    else
        write_comparison_lines(blocks, empty_lines(view, "trend", caption, phrase("Period")), results);
    write_chart(blocks, view);
    if (is_about_levels(view))
        write_level_panels(blocks, view);
    write_service_change(blocks, view);
}

void write_comparators(Blocks& blocks, const IndicatorView& view)
{
    const auto results = over_areas(view);
    if (results.size() < 2)
        return;
    write_part_heading(blocks, view, "areas", phrase("Beside other areas"));
    if (is_about_levels(view)) {
        write_shares(blocks, view, results, "areas",
            phrase("{}: {} share of those whose ethnic group is known, {}, beside other areas",
                view.indicator.title, view.definition().group_words, view.result.period),
            phrase("Area"));
        return;
    }
    auto lines = empty_lines(view, "areas",
        phrase("{}, {}: beside other areas", view.indicator.title, view.result.period), phrase("Area"));
    for (const auto& [label, result] : results)
        lines.lines.push_back({ label, &result->headline });
    write_list_table(blocks, lines);
    write_lines_plot(blocks, lines);
}

void write_population(Blocks& blocks, const IndicatorView& view)
{
    if (view.result.population.empty())
        return;
    write_part_heading(blocks, view, "population", phrase("Compared with the population"));
    Table table { .id = part_id(view.indicator, "population-table"),
        .caption = phrase("{}: {} share of the people counted and of residents, {}", view.indicator.title,
            view.definition().group_words, view.result.period),
        .columns = { { phrase("Residents of"), ColumnKind::Words }, { phrase("Residents") },
            { phrase("Residents who are {}", view.definition().group_words) },
            { phrase("People counted who are {}", view.definition().group_words) },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") },
            { phrase("Difference (percentage points)") }, { phrase("Lower 95% limit of the difference") },
            { phrase("Upper 95% limit of the difference") } },
        .rows = {} };
    for (const auto& population : view.result.population) {
        table.rows.push_back({ known_phrase(population.area_name), document::count(population.residents),
            document::percent(population.residents_share), document::percent(population.share.value),
            document::percent(population.share.lower), document::percent(population.share.upper),
            document::points(population.difference.value), document::points(population.difference.lower),
            document::points(population.difference.upper) });
    }
    blocks.emplace_back(std::move(table));
    if (is_about_levels(view))
        write_population_chart(blocks, view);
    blocks.emplace_back(document::note(
        phrase("Residents: {}. The people who could do the work may differ from all residents.",
            without_full_stop(view.result.population.front().source))));
}

} // namespace wres::report
