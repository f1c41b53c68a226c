// SPDX-License-Identifier: MIT
#include "improvement/dashboard.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wres::improvement {
namespace {

constexpr int most_periods = 5;
constexpr int most_missing_at_end = 3; // so that two values can stand before them
constexpr double percent = 100;

/// The period with this number, of the length of another.
std::optional<Period> period_numbered(const Period& like, int number, std::string_view year_ends)
{
    constexpr int quarters = 4;
    constexpr int months = 12;
    switch (like.length) {
    case PeriodLength::Year: return period_of(fmt::format("{}", number), year_ends);
    case PeriodLength::Quarter:
        return period_of(fmt::format("{}-Q{}", number / quarters, number % quarters + 1), year_ends);
    case PeriodLength::Month: break;
    }
    return period_of(fmt::format("{}-{:02}", (number - 1) / months, (number - 1) % months + 1), year_ends);
}

/// The last period that is over, from the last with a value on; at most a few of those that have none.
Period last_over(const Period& last_with_value, std::string_view year_ends, Date today)
{
    auto last = last_with_value;
    while (last.number < last_with_value.number + most_missing_at_end) {
        const auto next = period_numbered(last, last.number + 1, year_ends);
        if (!next || next->ends >= today)
            break;
        last = *next;
    }
    return last;
}

const IndicatorPeriod* find(const IndicatorSeries& series, int number)
{
    const auto found = std::ranges::find_if(
        series.periods, [&](const IndicatorPeriod& one) { return one.period.number == number; });
    return found == series.periods.end() ? nullptr : &*found;
}

std::vector<TilePeriod> last_periods(const IndicatorSeries& series, std::string_view year_ends, Date today)
{
    const auto last = last_over(series.periods.back().period, year_ends, today);
    const int first = std::max(series.periods.front().period.number, last.number - most_periods + 1);
    std::vector<TilePeriod> periods;
    for (int number = first; number <= last.number; ++number) {
        const auto period = period_numbered(last, number, year_ends);
        if (!period)
            continue;
        TilePeriod row {
            .label = period->label, .ends = period->ends, .shown = {}, .is_otherwise_defined = false
        };
        if (const auto* shown = find(series, number)) {
            row.shown = *shown;
            row.is_otherwise_defined = shown->definition != series.definition;
        }
        periods.push_back(std::move(row));
    }
    return periods;
}

std::optional<TileGap> gap_of(
    const std::vector<const IndicatorPeriod*>& compared, const std::pair<std::string, std::string>& names)
{
    const auto& first = *compared.front();
    const auto& last = *compared.back();
    if (names.first.empty() || !first.has_gap() || !last.has_gap())
        return std::nullopt;
    return TileGap { names.first, names.second, *first.group - *first.reference,
        *last.group - *last.reference };
}

} // namespace

DashboardTile dashboard_tile(const PlanIndicator& indicator, const IndicatorSeries& series,
    const std::pair<std::string, std::string>& gap_names, std::string_view year_ends, Date today)
{
    DashboardTile shown { .indicator = indicator,
        .periods = {},
        .comparators = series.comparators,
        .tile = {},
        .missing = {},
        .rating_against = {} };
    if (series.periods.empty())
        return shown;
    shown.periods = last_periods(series, year_ends, today);
    TileInput input { .name = indicator.title,
        .unit = indicator.unit,
        .better = indicator.better,
        .values = {},
        .gap = {},
        .comparators = series.comparators,
        .target = {},
        .corrective_action = indicator.corrective_action,
        .source = indicator.source,
        .footnote = indicator.footnote };
    std::vector<const IndicatorPeriod*> compared;
    for (const auto& row : shown.periods) {
        if (!row.shown)
            shown.missing.push_back(row.label);
        else if (!row.is_otherwise_defined)
            compared.push_back(&*row.shown);
    }
    for (const auto* one : compared)
        input.values.push_back({ one->period.ends, *one->value, one->limits });
    if (compared.size() < 2)
        return shown;
    input.gap = gap_of(compared, gap_names);
    if (indicator.target) {
        input.target = TileTarget { *indicator.target, indicator.tolerance.value_or(0) };
        shown.rating_against = compared[compared.size() - 2]->period.label;
    }
    if (auto tile = make_tile(input))
        shown.tile = *std::move(tile);
    return shown;
}

std::string rating_rule(const PlanIndicator& indicator)
{
    if (!indicator.target || !indicator.better)
        return {};
    const auto* side = *indicator.better == Better::Higher ? "at least" : "at most";
    std::string target;
    append_number(target, *indicator.target);
    const auto within = indicator.tolerance.value_or(0) > 0
        ? fmt::format(", or within {:.3g} % of it", *indicator.tolerance * percent)
        : std::string();
    return fmt::format(
        "Target: {} {}{}. Green: on target{}. Amber: outside, and no worse than the value before. Red: "
        "outside and worse; it asks for a corrective action.",
        side, target, indicator.unit.empty() ? "" : " " + indicator.unit, within);
}

} // namespace wres::improvement
