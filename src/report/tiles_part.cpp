// SPDX-License-Identifier: MIT
#include "report/tiles_part.h"

#include <fmt/format.h>

#include "document/number_words.h"
#include "improvement/period.h"
#include "improvement/tile.h"
#include "language/phrase.h"
#include "report/headline.h"
#include "report/printed_ratio.h"
#include "report/section_ids.h"
#include "report/sentence.h"
#include "report/tracked_number.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::ReleasedResult;
using disclosure::ShownEstimate;
using document::Cell;
using document::ColumnKind;
using document::percent_words;
using document::Table;
using language::known_phrase;
using language::phrase;
using Tile = document::Tiles::Tile;

constexpr std::size_t most_periods = 5;
constexpr std::string_view any_year_end = "12-31"; // periods have to be put in order, no more

bool is_a_difference(const IndicatorView& view)
{
    return view.indicator.method == IndicatorWords::Method::PercentagePointDifference;
}

struct Dated {
    std::string period;
    const ReleasedResult* result {};
};

/// The last periods there are, oldest first.
std::vector<Dated> last_periods(const IndicatorView& view)
{
    std::vector<Dated> all;
    for (const auto& period : view.index.release().periods)
        if (const auto* result = same_question(view, period, view.index.council_area()))
            all.push_back({ period, result });
    if (all.size() > most_periods)
        all.erase(all.begin(), all.end() - most_periods);
    return all;
}

/// What the values are, as the heading of their column.
std::string measure_words(const IndicatorView& view)
{
    if (is_about_levels(view))
        return phrase("{} share", view.definition().group_words);
    return is_a_difference(view)
        ? phrase("Difference (percentage points)")
        : phrase("Relative likelihood ({})", orientation_words(view.indicator, view.definition()));
}

/// What goes up or down, to begin a sentence with.
std::string moving_words(const IndicatorView& view)
{
    const auto& group = view.definition().group_words;
    if (is_about_levels(view))
        return phrase("The {} share of everybody counted", group);
    if (is_a_difference(view))
        return phrase("The difference in {} shares", group);
    const auto& reference = view.definition().reference_words;
    const bool turned = view.indicator.printed_reference_over_group;
    const auto& people = view.indicator.people;
    return phrase("How likely {0} {1} are {2}, compared with {3} {1},", turned ? reference : group, people,
        view.indicator.event, turned ? group : reference);
}

void append(std::vector<Cell>& row, const IndicatorView& view, const ShownEstimate& number)
{
    for (const auto& part : { number.value, number.lower, number.upper }) {
        if (is_about_levels(view))
            row.emplace_back(document::percent(part));
        else if (is_a_difference(view))
            row.emplace_back(document::points(part));
        else
            row.emplace_back(document::ratio_limit(part));
    }
}

Table values_of(const IndicatorView& view, const std::vector<Dated>& periods)
{
    Table table { .id = part_id(view.indicator, "tile"),
        .caption = phrase("{}: values", view.indicator.title),
        .columns = { { phrase("Period"), ColumnKind::Words }, { measure_words(view) },
            { phrase("Lower 95% limit") }, { phrase("Upper 95% limit") } },
        .rows = {} };
    for (const auto& [period, result] : periods) {
        std::vector<Cell> row { period };
        append(row, view, tracked_number(view, result));
        table.rows.push_back(std::move(row));
    }
    for (const auto& area : view.index.comparators()) {
        const auto* result = same_question(view, view.index.latest_period(), area.code);
        if (result == nullptr)
            continue;
        std::vector<Cell> row { fmt::format("{}, {}", view.index.latest_period(), known_phrase(area.name)) };
        append(row, view, tracked_number(view, result));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<improvement::TileValue> tile_value(const IndicatorView& view, const Dated& dated)
{
    const auto number = tracked_number(view, dated.result);
    const auto period = improvement::period_of(dated.period, any_year_end);
    if (!number.value.visible() || !number.lower.visible() || !number.upper.visible() || !period)
        return std::nullopt;
    return improvement::TileValue { period->ends, number.value.value(),
        statistics::Interval { number.lower.value(), number.upper.value() } };
}

/// Better is towards no difference, where the group is the worse off at either end; elsewhere a direction is
/// neither.
std::optional<improvement::Better> better_of(
    const IndicatorView& view, const std::vector<improvement::TileValue>& values)
{
    if (is_about_levels(view))
        return std::nullopt;
    const double neutral = is_a_difference(view) ? 0 : 1;
    const bool above_is_worse =
        view.indicator.higher_is_adverse != view.indicator.printed_reference_over_group;
    const auto is_worse_off = [&](double value) {
        return above_is_worse ? value > neutral : value < neutral;
    };
    if (!is_worse_off(values.front().value) || !is_worse_off(values.back().value))
        return std::nullopt;
    return above_is_worse ? improvement::Better::Lower : improvement::Better::Higher;
}

/// The areas whose interval lies wholly apart from the council's.
std::vector<improvement::TileComparator> clear_comparators(
    const IndicatorView& view, const improvement::TileValue& now)
{
    std::vector<improvement::TileComparator> clear;
    for (const auto& area : view.index.comparators()) {
        const Dated there { view.index.latest_period(),
            same_question(view, view.index.latest_period(), area.code) };
        const auto value = there.result == nullptr ? std::nullopt : tile_value(view, there);
        if (value && (value->limits->upper < now.limits->lower || value->limits->lower > now.limits->upper))
            clear.push_back({ area.name, value->value });
    }
    return clear;
}

/// Which way it went, as the tile says it; nothing where fewer than two periods have a number.
std::string direction_sentence(const IndicatorView& view, const std::vector<Dated>& periods)
{
    improvement::TileInput input;
    for (const auto& dated : periods)
        if (const auto value = tile_value(view, dated))
            input.values.push_back(*value);
    if (input.values.size() < 2)
        return {};
    input.name = moving_words(view);
    input.better = better_of(view, input.values);
    input.comparators = clear_comparators(view, input.values.back());
    const auto tile = improvement::make_tile(input);
    return tile ? " " + tile->finding : std::string();
}

/// The two rates behind a comparison, and how far they are apart.
std::string gap_in(const IndicatorView& view, const Dated& dated)
{
    const auto& shown = dated.result->headline;
    const auto& group = shown.group.rate.value;
    const auto& reference = shown.reference.rate.value;
    if (!group.visible() || !reference.visible() || !shown.difference.value.visible())
        return {};
    return phrase("{}: {} of {} and {} of {} {}, a gap of {} points", dated.period,
        percent_words(group.value()), view.definition().group_words, percent_words(reference.value()),
        view.definition().reference_words, view.indicator.people,
        document::points_words(shown.difference.value.value()));
}

std::string gap_of(const IndicatorView& view, const std::vector<Dated>& periods)
{
    if (view.indicator.method != IndicatorWords::Method::RelativeLikelihood)
        return {};
    const auto first = periods.size() > 1 ? gap_in(view, periods.front()) : std::string();
    const auto last = gap_in(view, periods.back());
    if (last.empty())
        return {};
    return first.empty() ? last + "." : fmt::format("{}. {}.", first, last);
}

Tile tile_of(const IndicatorView& view)
{
    const auto periods = last_periods(view);
    const auto& release = view.index.release();
    return { .title = fmt::format("{}. {}", view.indicator.id, view.indicator.title),
        .finding = summary_sentence(view.indicator, view.definition(), view.result)
            + direction_sentence(view, periods),
        .values = values_of(view, periods),
        .gap = gap_of(view, periods),
        .source = phrase("Source: the return of {} by {}", release.council_name, release.standard_name) };
}

} // namespace

void write_tiles(document::Blocks& blocks, const ReleaseIndex& index, const Indicators& indicators)
{
    document::Tiles tiles;
    for (const auto* indicator : indicators) {
        if (!was_supplied(index, *indicator))
            continue;
        const auto* result =
            index.find(indicator->id, index.default_scope().id, index.default_definition().id);
        tiles.tiles.push_back(tile_of({ index, *indicator, *result }));
    }
    if (!tiles.tiles.empty())
        blocks.emplace_back(std::move(tiles));
    write_not_supplied(blocks, index, indicators);
}

} // namespace wres::report
