// SPDX-License-Identifier: MIT
#include "planning/dashboard_blocks.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "page/table_html.h"
#include "service/plan_sentences.h"
#include "workflow/clock.h"

namespace wres::planning {
namespace {

using improvement::DashboardTile;
using improvement::PlanIndicator;
using improvement::RagRating;
using improvement::TilePeriod;
using markup::Html;

std::string value_words(const PlanIndicator& indicator, double value)
{
    if (!indicator.is_own())
        return service::quantity_words(indicator.quantity, value);
    std::string words;
    append_number(words, value);
    return words;
}

/// A side of the gap: of the standard a rate.
std::string side_words(const PlanIndicator& indicator, const std::optional<double>& value)
{
    if (!value)
        return "none";
    return indicator.is_own() ? value_words(indicator, *value)
                              : service::quantity_words(improvement::Quantity::ShareOfGroup, *value);
}

bool has_gap(const DashboardTile& tile)
{
    return std::ranges::any_of(
        tile.periods, [](const TilePeriod& row) { return row.shown && row.shown->has_gap(); });
}

bool has_limits(const DashboardTile& tile)
{
    return std::ranges::any_of(
        tile.periods, [](const TilePeriod& row) { return row.shown && row.shown->limits.has_value(); });
}

std::string value_heading(const PlanIndicator& indicator)
{
    if (!indicator.is_own())
        return indicator.quantity == improvement::Quantity::ShareOfGroup ? "Share" : "Ratio";
    return indicator.unit.empty() ? "Value" : fmt::format("Value ({})", indicator.unit);
}

std::vector<document::Cell> row_of(const DashboardTile& tile, const TilePeriod& row, std::size_t columns)
{
    const auto& indicator = tile.indicator;
    if (!row.shown) {
        std::vector<document::Cell> cells { row.label };
        cells.resize(columns, std::string("missing"));
        return cells;
    }
    std::vector<document::Cell> cells { row.label + (row.is_otherwise_defined ? " (defined otherwise)" : ""),
        value_words(indicator, *row.shown->value) };
    if (has_limits(tile)) {
        const auto& limits = row.shown->limits;
        cells.emplace_back(limits ? fmt::format("{} to {}", value_words(indicator, limits->lower),
                               value_words(indicator, limits->upper))
                                  : std::string());
    }
    if (has_gap(tile)) {
        cells.emplace_back(side_words(indicator, row.shown->group));
        cells.emplace_back(side_words(indicator, row.shown->reference));
    }
    return cells;
}

document::Table values_of(const DashboardTile& tile, const std::pair<std::string, std::string>& sides)
{
    using document::ColumnKind;
    document::Table table { .id = "tile-" + tile.indicator.id,
        .caption = tile.indicator.title + ": values",
        .columns = { { "Period", ColumnKind::Words }, { value_heading(tile.indicator) } },
        .rows = {} };
    if (has_limits(tile))
        table.columns.push_back({ "95% interval" });
    if (has_gap(tile)) {
        table.columns.push_back({ sides.first });
        table.columns.push_back({ sides.second });
    }
    for (const auto& row : tile.periods)
        table.rows.push_back(row_of(tile, row, table.columns.size()));
    if (tile.comparators.empty())
        return table;
    const auto last = std::ranges::find_if(tile.periods.rbegin(), tile.periods.rend(),
        [](const TilePeriod& row) { return row.shown.has_value(); });
    for (const auto& one : tile.comparators) {
        std::vector<document::Cell> cells { fmt::format("{}, {}", last->label, one.name),
            value_words(tile.indicator, one.value) };
        cells.resize(table.columns.size(), std::string("none"));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::string finding_of(const DashboardTile& tile)
{
    if (tile.tile)
        return tile.tile->finding;
    if (tile.periods.empty())
        return tile.indicator.title + ": there is no value yet.";
    return tile.indicator.title
        + ": there are not two values that were counted alike, so no direction can be said.";
}

std::string_view colour_of(RagRating rating)
{
    return rating == RagRating::Green ? "green" : rating == RagRating::Amber ? "yellow" : "red";
}

std::string_view words_of(RagRating rating)
{
    return rating == RagRating::Green ? "Green" : rating == RagRating::Amber ? "Amber" : "Red";
}

void write_rating(Html& html, const DashboardTile& tile, const improvement::Plan& plan)
{
    if (!tile.indicator.target)
        return;
    if (tile.tile && tile.tile->rating) {
        const auto rating = *tile.tile->rating;
        html.open("p");
        write_tag(html, words_of(rating), colour_of(rating));
        html.text(rating == RagRating::Green
                ? " On target"
                : fmt::format(" Outside the target, and {} than in {}",
                    rating == RagRating::Red ? "worse" : "no worse", tile.rating_against));
        html.close();
    }
    html.element("p", improvement::rating_rule(tile.indicator));
    const auto& id = tile.indicator.corrective_action;
    const auto* action = plan.action(id);
    if (action != nullptr && !action->title.empty())
        html.element("p", fmt::format("Corrective action: {}.", action->title));
}

/// What a reader has to know of the values; nothing is bridged in silence.
std::vector<std::string> notes_of(const DashboardTile& tile)
{
    std::vector<std::string> notes;
    if (!tile.missing.empty())
        notes.push_back(fmt::format("Missing: {}. {}", join(tile.missing, ", "),
            tile.indicator.is_own()
                ? "No value was sent; the direction is held from the values there are."
                : "Nothing was released, or what there is is hidden so that nobody can be identified."));
    const bool is_changed =
        std::ranges::any_of(tile.periods, [](const TilePeriod& row) { return row.is_otherwise_defined; });
    if (is_changed)
        notes.emplace_back(
            "The definition has changed: values under the earlier one are shown, and not compared.");
    const auto is_neighbour = [&](const std::string& label) {
        std::string before;
        for (const auto& row : tile.periods) {
            if (row.shown && !row.is_otherwise_defined && row.label != label && before == label)
                return true;
            before = row.label;
        }
        return false;
    };
    if (!tile.rating_against.empty() && !is_neighbour(tile.rating_against))
        notes.push_back(fmt::format(
            "The value before is that of {}, since a period between is missing.", tile.rating_against));
    if (tile.indicator.is_own() && tile.tile)
        notes.emplace_back("These values come without limits, so a small change may be chance.");
    if (!tile.indicator.footnote.empty())
        notes.push_back(tile.indicator.footnote);
    return notes;
}

std::string source_of(const PlanIndicator& indicator)
{
    if (!indicator.is_own())
        return fmt::format(
            "Source: the council's released return, indicator {}.", indicator.standard_number.indicator);
    return indicator.source.empty()
        ? "Source: sent by the council; not checked by this service."
        : fmt::format("Source: {}; sent by the council, not checked by this service.", indicator.source);
}

/// What the columns of the gap are called.
std::pair<std::string, std::string> side_names(const DashboardTile& tile)
{
    if (tile.indicator.is_own())
        return { tile.indicator.group, tile.indicator.reference };
    if (tile.tile && tile.tile->shown.gap)
        return { tile.tile->shown.gap->group, tile.tile->shown.gap->reference };
    return { "Group", "Reference" };
}

void write_tile(Html& html, const DashboardTile& tile, const improvement::Plan& plan)
{
    const auto id = "tile-" + tile.indicator.id + "-title";
    html.open("section", { { "class", "tile" }, { "aria-labelledby", id } });
    html.element("h3", { { "id", id } }, tile.indicator.title);
    html.element("p", { { "class", "finding" } }, finding_of(tile));
    page::write_table(html, values_of(tile, side_names(tile)));
    write_rating(html, tile, plan);
    for (const auto& note : notes_of(tile))
        html.element("p", note);
    html.element("p", { { "class", "source" } },
        fmt::format("{} {}",
            tile.indicator.definition.ends_with('.') ? tile.indicator.definition
                                                     : tile.indicator.definition + ".",
            source_of(tile.indicator)));
    html.close();
}

} // namespace

void write_dashboard(Html& html, const service::Dashboard& dashboard, const improvement::Plan& plan)
{
    html.open("div", { { "class", "report app-dashboard" } });
    html.open("div", { { "class", "tiles" } });
    for (const auto& tile : dashboard.tiles)
        write_tile(html, tile, plan);
    html.close();
    html.close();
}

std::vector<std::string> wanted_corrections(
    const std::vector<service::Dashboard>& dashboards, const improvement::Plan& plan)
{
    std::vector<std::string> sentences;
    for (const auto& dashboard : dashboards) {
        for (const auto& tile : dashboard.tiles) {
            const bool is_red = tile.tile && tile.tile->rating == RagRating::Red;
            const auto& action = tile.indicator.corrective_action;
            if (!is_red || plan.action(action) != nullptr)
                continue;
            sentences.push_back(action.empty()
                    ? fmt::format("{} is red: name the corrective action.", tile.indicator.title)
                    : fmt::format(
                        "{} is red, and its corrective action is no longer in the plan: name another.",
                        tile.indicator.title));
        }
    }
    return sentences;
}

Result<std::vector<service::Dashboard>> dashboards_for(
    Call& call, const PlanCall& plan, const improvement::Plan& seen, const service::PlanNumbers& numbers)
{
    const auto values = TRY(
        call.store.read([&](store::View& view) { return store::indicator_values(view, plan.hand.kept.id); }));
    return service::dashboards_of(seen, numbers, values, workflow::today());
}

} // namespace wres::planning
