// SPDX-License-Identifier: MIT
#include "improvement/value_series.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "distributions/normal.h"
#include "distributions/student_t.h"
#include "improvement/effect_verdict.h"
#include "improvement/elsewhere.h"
#include "improvement/is_among.h"
#include "series/moving_range.h"
#include "series/xmr_chart.h"

namespace wres::improvement {
namespace {

constexpr double moving_range_to_deviation = 1.128; // d2 of two values
constexpr double usual_smallest_change = 1.25;

std::unexpected<Error> faulty(std::string_view name, std::size_t line, std::string_view words)
{
    return failure("series.faulty", fmt::format("{}, line {}: {}", name, line, words));
}

double mean_of(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// What is before and what after, without the periods on which the action was chosen.
struct Divided {
    std::vector<double> before;
    std::vector<double> after;
};

Divided divide(const Action& action, const std::vector<ValueAt>& values, TestedEffect& effect)
{
    Divided divided;
    const auto& chosen_on = action.measure.chosen_on;
    for (const auto& one : values) {
        const auto standing = standing_of(one.period, *action.starts, false);
        if (standing == Standing::Straddles) {
            effect.notes.push_back(EffectNote::Straddling);
        } else if (standing == Standing::After) {
            divided.after.push_back(one.value);
            effect.after.push_back(one.period.label);
        } else if (is_among(chosen_on, one.period.label)) {
            if (!effect.has(EffectNote::ChosenOnLeftOut))
                effect.notes.push_back(EffectNote::ChosenOnLeftOut);
        } else {
            divided.before.push_back(one.value);
            effect.before.push_back(one.period.label);
        }
    }
    if (chosen_on.empty() && !divided.before.empty()) {
        effect.notes.push_back(EffectNote::ChosenOnAssumed);
        divided.before.pop_back();
        effect.before.pop_back();
    }
    return divided;
}

/// On which side of `centre` the last seven are; 0 when on both.
int side_of_last(const std::vector<double>& after, double centre)
{
    const auto last = std::span(after).last(points_for_a_shift);
    if (std::ranges::all_of(last, [&](double value) { return value > centre; }))
        return 1;
    return std::ranges::all_of(last, [&](double value) { return value < centre; }) ? -1 : 0;
}

} // namespace

Result<std::map<std::string, std::vector<ValueAt>>> read_value_series(
    std::string_view name, std::string_view content, std::string_view year_ends)
{
    if (!is_utf8(content))
        return faulty(name, 1, "the file is not in UTF-8; save it as \"CSV UTF-8\".");
    const auto table = TRY(CsvTable::parse(name, content));
    for (const auto* column : { "action", "period", "value" })
        if (!table.has(column))
            return faulty(name, 1,
                fmt::format("the column {} is missing; there are action, period and value.", column));
    std::map<std::string, std::vector<ValueAt>> all;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto period = period_of(table.at(row, "period"), year_ends);
        const auto value = parse_decimal(table.at(row, "value"));
        if (!period)
            return faulty(name, table.line(row),
                fmt::format("\"{}\" is no period; write 2025, 2025-Q1 or 2025-04.", table.at(row, "period")));
        if (!value)
            return faulty(name, table.line(row),
                fmt::format("\"{}\" is no number; write one such as 41.5, or leave the row out.",
                    table.at(row, "value")));
        auto& series = all[table.at(row, "action")];
        if (!series.empty() && series.front().period.length != period->length)
            return faulty(name, table.line(row), "years, quarters and months cannot be mixed in one series.");
        series.push_back({ *period, *value });
    }
    for (auto& [action, series] : all)
        std::ranges::sort(series, {}, [](const ValueAt& one) { return one.period.ends; });
    return all;
}

double p_of_seven_on_a_side(std::size_t values_before)
{
    // The mean before is itself uncertain, so the seven are a little alike: Simpson's rule over where it is.
    const double spread = 1 / std::sqrt(static_cast<double>(values_before));
    constexpr int steps = 400;
    constexpr double reach = 8;
    double sum = 0;
    for (int step = 0; step <= steps; ++step) {
        const double z = reach * (2.0 * step / steps - 1);
        const double weight = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2;
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * 3.141592653589793);
        const double above = statistics::upper_normal_p(z * spread);
        sum += weight * density * std::pow(above, static_cast<double>(points_for_a_shift));
    }
    return 2 * sum * (2 * reach / steps) / 3;
}

TestedEffect test_by_chart(const Action& action, const std::vector<ValueAt>& values, Better usual_better,
    statistics::ConfidenceLevel level)
{
    TestedEffect effect;
    effect.action = action.id;
    effect.quantity = action.measure.quantity;
    effect.better = action.measure.better.value_or(usual_better);
    effect.so_what = action.so_what;
    effect.effect_is_ratio = false;
    effect.in_own_unit = true;
    if (!action.measure.smallest_change)
        effect.notes.push_back(EffectNote::SmallestChangeAssumed);
    if (!action.starts) {
        effect.notes.push_back(EffectNote::NotStarted);
        return effect;
    }
    const auto divided = divide(action, values, effect);
    if (divided.before.size() < statistics::fewest_points_for_limits
        || divided.after.size() < points_for_a_shift) {
        effect.notes.push_back(
            divided.after.size() < points_for_a_shift ? EffectNote::NothingAfter : EffectNote::NothingBefore);
        return effect;
    }
    effect.method = EffectMethod::ControlChart;
    const double centre = mean_of(divided.before);
    const double moved = mean_of(divided.after) - centre;
    const double deviation =
        *statistics::mean_moving_range(divided.before, statistics::Screening::AboveUpperLimit)
        / moving_range_to_deviation;
    const auto before = static_cast<double>(divided.before.size());
    const double error = deviation * std::sqrt(1 / before + 1 / static_cast<double>(divided.after.size()));
    // The deviation comes from the distances of neighbours: worth about two thirds of their number.
    const double degrees = (before - 1) * 2 / 3;
    const double reach = statistics::two_sided_t(level, degrees) * error;
    effect.effect = { moved, { moved - reach, moved + reach } };
    const double smallest = action.measure.smallest_change.value_or(usual_smallest_change);
    const double size = std::abs(centre);
    effect.too_small = { size / smallest - size, size * smallest - size };
    effect.verdict = effect_verdict(effect.effect->interval, 0, effect.too_small, effect.better);

    const double p_of_means = error > 0 ? two_sided_t_p(moved / error, degrees) : moved == 0 ? 1 : 0;
    const int side = side_of_last(divided.after, centre);
    const bool is_shift = side != 0 && side * moved > 0;
    effect.p = is_shift ? std::max(p_of_means, p_of_seven_on_a_side(divided.before.size())) : 1;
    const bool is_clear = effect.verdict == EffectVerdict::Improved || effect.verdict == EffectVerdict::Worse;
    if (is_clear && !is_shift)
        effect.verdict = EffectVerdict::TooFewToTell;
    return effect;
}

} // namespace wres::improvement
