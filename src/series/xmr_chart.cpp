// SPDX-License-Identifier: MIT
#include "series/xmr_chart.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace wres::statistics {

namespace {

constexpr double limits_at = 2.66; // 3 / 1.128, as the guidance rounds it
constexpr double near_limits_at = 2 * limits_at / 3;

Side side_of(double value, double mean)
{
    return value > mean ? Side::Above : value < mean ? Side::Below : Side::On;
}

/// The first rule that holds, and where it points.
void name_causes(std::span<const double> values, std::span<XmrPoint> points)
{
    std::vector<Side> sides;
    std::vector<bool> near_limit;
    for (const auto& point : points) {
        sides.push_back(point.side);
        near_limit.push_back(point.near_limit);
    }
    const auto runs = all_of_the_seven(seven_on_one_side(sides));
    const auto trends = all_of_the_seven(seven_in_a_trend(values));
    const auto pairs = two_of_three_near_limit(near_limit, sides);
    const auto name = [](XmrPoint& point, SpecialCause cause, Side side) {
        point.cause = cause;
        point.cause_side = side;
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].outside)
            name(points[i], SpecialCause::Outside, points[i].side);
        else if (runs[i] != Side::On)
            name(points[i], SpecialCause::SevenOnOneSide, runs[i]);
        else if (trends[i] != Side::On)
            name(points[i], SpecialCause::SevenInATrend, trends[i]);
        else if (pairs[i] && near_limit[i])
            name(points[i], SpecialCause::TwoOfThreeNearLimit, points[i].side);
    }
}

Result<std::vector<XmrPoint>> stretch(std::span<const double> values, const XmrOptions& options)
{
    const auto base = values.first(std::min(values.size(), options.fixed_after.value_or(values.size())));
    const auto range = mean_moving_range(base, options.screening);
    if (!range)
        return failure("spc.too_few_points", "Limits need at least two points to be taken from.");
    const double mean = std::accumulate(base.begin(), base.end(), 0.0) / static_cast<double>(base.size());
    const double half_width = limits_at * *range;
    std::vector<XmrPoint> points;
    for (const double value : values) {
        auto& point = points.emplace_back();
        point.mean = mean;
        point.limits = { .lower = mean - half_width, .upper = mean + half_width };
        point.side = side_of(value, mean);
        point.outside = value > point.limits.upper || value < point.limits.lower;
        const double near = near_limits_at * *range;
        point.near_limit = !point.outside && (value > mean + near || value < mean - near);
    }
    name_causes(values, points);
    return points;
}

} // namespace

Result<std::vector<XmrPoint>> xmr_chart(std::span<const double> values, const XmrOptions& options)
{
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); }))
        return failure("spc.not_a_number", "A value of the series is not a number.");
    auto starts = options.rebased_at;
    if (std::ranges::any_of(starts, [&](std::size_t start) { return start >= values.size(); }))
        return failure("spc.not_a_position", "A new stretch begins where the series has no point.");
    starts.push_back(0);
    starts.push_back(values.size());
    std::ranges::sort(starts);
    std::vector<XmrPoint> points;
    for (std::size_t i = 1; i < starts.size(); ++i) {
        if (starts[i] == starts[i - 1] && !values.empty())
            continue;
        const auto part = TRY(stretch(values.subspan(starts[i - 1], starts[i] - starts[i - 1]), options));
        points.insert(points.end(), part.begin(), part.end());
    }
    return points;
}

Done enough_points_for_limits(std::size_t points)
{
    if (points >= fewest_points_for_limits)
        return {};
    return failure("spc.too_few_points",
        fmt::format(
            "There are {} points, and limits need at least {} to be judged by: look at the run chart, and "
            "wait for more.",
            points, fewest_points_for_limits));
}

std::optional<Assurance> assurance(const Interval& limits, double target, Improvement improvement)
{
    if (improvement == Improvement::Neither)
        return std::nullopt;
    const bool up = improvement == Improvement::Increase;
    if (target < limits.lower)
        return up ? Assurance::ConsistentPass : Assurance::ConsistentFail;
    if (target > limits.upper)
        return up ? Assurance::ConsistentFail : Assurance::ConsistentPass;
    return Assurance::HitAndMiss;
}

} // namespace wres::statistics
