// SPDX-License-Identifier: MIT
#include "series/shewhart_chart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "distributions/quantile.h"
#include "series/moving_range.h"

namespace wres::statistics {

namespace {

constexpr double expected_range_of_two =
    1.128; // d2: mean distance of two normal values, in standard deviations
constexpr double nelson_power = 3.6; // times between events raised to 1 / 3.6 are nearly normal

bool has_denominators(ShewhartChart chart)
{
    return chart == ShewhartChart::Rates || chart == ShewhartChart::Proportions
        || chart == ShewhartChart::LaneyProportions;
}

/// One part of a series: its points, and those of them that count.
struct Part {
    std::span<const double> numerators;
    std::span<const double> denominators; // empty or as many
    std::vector<std::size_t> base; // positions within the part

    [[nodiscard]] double value(std::size_t i) const
    {
        return denominators.empty() ? numerators[i] : numerators[i] / denominators[i];
    }
    [[nodiscard]] std::vector<double> base_values() const
    {
        std::vector<double> values;
        for (const std::size_t i : base)
            values.push_back(value(i));
        return values;
    }
    [[nodiscard]] double base_sum(std::span<const double> numbers) const
    {
        return std::accumulate(
            base.begin(), base.end(), 0.0, [&](double sum, std::size_t i) { return sum + numbers[i]; });
    }
};

double mean_of(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Three standard errors of each point, and the centre.
struct Limits {
    double centre {};
    double lowest = -HUGE_VAL;
    double highest = HUGE_VAL;
    std::vector<double> errors; // empty when there are no limits
};

/// Centre and one standard error for every point, from the moving range.
Limits individual_limits(std::span<const double> base, std::size_t points)
{
    const double error =
        mean_moving_range(base, Screening::AboveUpperLimit).value_or(0) / expected_range_of_two;
    return { .centre = mean_of(base), .errors = std::vector(points, error) };
}

Limits proportion_limits(const Part& part, ShewhartChart chart)
{
    const bool shares = chart != ShewhartChart::Rates;
    Limits limits { .centre = part.base_sum(part.numerators) / part.base_sum(part.denominators),
        .lowest = 0,
        .highest = shares ? 1 : HUGE_VAL,
        .errors = {} };
    const double variance = limits.centre * (shares ? 1 - limits.centre : 1);
    for (const double denominator : part.denominators)
        limits.errors.push_back(std::sqrt(variance / denominator));
    if (chart != ShewhartChart::LaneyProportions || variance == 0)
        return limits;
    std::vector<double> z;
    for (const std::size_t i : part.base)
        z.push_back((part.value(i) - limits.centre) / limits.errors[i]);
    const double between = individual_limits(z, 1).errors.front();
    for (double& error : limits.errors)
        error *= between;
    return limits;
}

Limits limits_of(ShewhartChart chart, const Part& part)
{
    const auto base = part.base_values();
    const auto points = part.numerators.size();
    switch (chart) {
    case ShewhartChart::Run: return { .centre = quantile(base, 0.5), .errors = {} };
    case ShewhartChart::Individuals: return individual_limits(base, points);
    case ShewhartChart::MovingRanges: {
        const double mean = mean_of(base);
        return {
            .centre = mean, .lowest = 0, .errors = std::vector(points, mean * (moving_range_limit - 1) / 3)
        };
    }
    case ShewhartChart::Counts: {
        const double mean = mean_of(base);
        return { .centre = mean, .lowest = 0, .errors = std::vector(points, std::sqrt(mean)) };
    }
    case ShewhartChart::Rates:
    case ShewhartChart::Proportions:
    case ShewhartChart::LaneyProportions: return proportion_limits(part, chart);
    case ShewhartChart::CasesBetween: {
        const double mean = mean_of(base);
        return { .centre = mean, .lowest = 0, .errors = std::vector(points, std::sqrt(mean * (mean + 1))) };
    }
    case ShewhartChart::TimesBetween: return individual_limits(base, points);
    }
    return {};
}

Done check(ShewhartChart chart, std::span<const double> numerators, std::span<const double> denominators,
    const ShewhartOptions& options)
{
    const bool measurements = chart == ShewhartChart::Run || chart == ShewhartChart::Individuals
        || chart == ShewhartChart::MovingRanges;
    for (const double value : numerators)
        if (!std::isfinite(value) || (value < 0 && !measurements))
            return failure(
                "spc.not_a_number", "A value of the series is not a number, or is a count below 0.");
    const auto outside = [&](std::size_t position) { return position >= numerators.size(); };
    if (std::ranges::any_of(options.excluded, outside) || std::ranges::any_of(options.parts, outside))
        return failure(
            "spc.not_a_position", "A part begins, or a point is excluded, where the series has no point.");
    if (!has_denominators(chart))
        return {};
    for (std::size_t i = 0; i < numerators.size(); ++i) {
        const bool given = i < denominators.size() && denominators[i] > 0 && std::isfinite(denominators[i]);
        if (!given || (chart != ShewhartChart::Rates && numerators[i] > denominators[i]))
            return failure("spc.no_exposure",
                "A point has no denominator, or one that is not more than 0, or fewer than are counted.");
    }
    return {};
}

/// Times are compared on the scale on which they are nearly normal, and shown as they are.
ShewhartPoint back_from_power(ShewhartPoint point)
{
    const auto back = [](double x) { return x <= 0 ? 0 : std::pow(x, nelson_power); };
    point.value = back(point.value);
    point.centre = back(point.centre);
    point.lower = back(point.lower.value_or(0));
    point.upper = back(point.upper.value_or(0));
    return point;
}

Result<ShewhartResult> one_part(ShewhartChart chart, const Part& part)
{
    if (part.base.size() < 2)
        return failure("spc.too_few_points", "Limits need at least two points to be taken from.");
    const auto limits = limits_of(chart, part);
    ShewhartResult result;
    for (std::size_t i = 0; i < part.numerators.size(); ++i) {
        ShewhartPoint point;
        point.value = part.value(i);
        point.centre = limits.centre;
        if (!limits.errors.empty()) {
            point.lower = std::max(limits.lowest, limits.centre - 3 * limits.errors[i]);
            point.upper = std::min(limits.highest, limits.centre + 3 * limits.errors[i]);
            point.outside = point.value < *point.lower || point.value > *point.upper;
        }
        if (chart == ShewhartChart::CasesBetween) // so skew that the mean is not in the middle
            point.centre = quantile(part.base_values(), 0.5);
        result.points.push_back(chart == ShewhartChart::TimesBetween ? back_from_power(point) : point);
    }
    return result;
}

/// Values as the chart needs them: neighbours' distances for mr, powers for t.
std::vector<double> charted(ShewhartChart chart, std::span<const double> numerators)
{
    std::vector<double> values(numerators.begin(), numerators.end());
    if (chart == ShewhartChart::TimesBetween)
        for (double& value : values)
            value = std::pow(value, 1 / nelson_power);
    if (chart == ShewhartChart::MovingRanges)
        for (std::size_t i = values.size(); i-- > 0;)
            values[i] = i == 0 ? std::numeric_limits<double>::quiet_NaN()
                               : std::abs(numerators[i] - numerators[i - 1]);
    return values;
}

} // namespace

Result<ShewhartResult> shewhart_chart(ShewhartChart chart, std::span<const double> numerators,
    std::span<const double> denominators, const ShewhartOptions& options)
{
    TRY_DONE(check(chart, numerators, denominators, options));
    const auto values = charted(chart, numerators);
    const std::span<const double> all_values(values);
    auto starts = options.parts;
    starts.insert(starts.end(), { std::size_t { 0 }, values.size() });
    std::ranges::sort(starts);
    std::vector<bool> counts(values.size(), true);
    for (const std::size_t position : options.excluded)
        counts[position] = false;

    ShewhartResult result;
    for (std::size_t s = 1; s < starts.size(); ++s) {
        const auto first = starts[s - 1];
        const auto length = starts[s] - first;
        if (length == 0 && !values.empty())
            continue;
        Part part { .numerators = all_values.subspan(first, length), .denominators = {}, .base = {} };
        if (has_denominators(chart))
            part.denominators = denominators.subspan(first, length);
        for (std::size_t i = 0; i < length && first + i < options.frozen_after.value_or(values.size()); ++i)
            if (counts[first + i] && !std::isnan(part.numerators[i]))
                part.base.push_back(i);
        const auto charted_part = TRY(one_part(chart, part));
        std::vector<double> useful;
        std::vector<double> centre;
        for (std::size_t i = 0; i < length; ++i) {
            if (!counts[first + i])
                continue;
            useful.push_back(charted_part.points[i].value);
            centre.push_back(charted_part.points[i].centre);
        }
        result.runs = run_analysis(useful, centre);
        result.points.insert(result.points.end(), charted_part.points.begin(), charted_part.points.end());
    }
    return result;
}

} // namespace wres::statistics
