// SPDX-License-Identifier: MIT
#include "document/axis.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include <fmt/format.h>

#include "language/phrase.h"

namespace wres::document {
namespace {

using language::number_phrase;
using language::percent_phrase;

/// Room for half of the first and of the last label, so that they stay inside the chart.
constexpr double label_margin = 6;

/// The first of the ends that holds the largest value, in per cent.
double end_for(double largest, std::initializer_list<double> ends)
{
    for (const double end : ends) {
        if (largest * 100 <= end)
            return end;
    }
    return *(ends.end() - 1);
}

} // namespace

Axis Axis::of_ratios()
{
    Axis axis;
    axis.scale_ = Scale::Logarithmic;
    axis.low_ = 0.2;
    axis.high_ = 5;
    axis.neutral_ = 1;
    axis.margin_ = label_margin;
    axis.ticks_ = { { 0.2, number_phrase("0.2") }, { 0.5, number_phrase("0.5") }, { 1, "1" }, { 2, "2" },
        { 5, "5" } };
    axis.references_ = { 0.8, 1.25 };
    return axis;
}

Axis Axis::of_differences(double largest)
{
    const double end = end_for(largest, { 5, 10, 20, 50, 100 });
    Axis axis;
    axis.low_ = -end / 100;
    axis.high_ = end / 100;
    axis.margin_ = label_margin;
    for (const double tick : { -end, -end / 2, 0.0, end / 2, end })
        axis.ticks_.push_back({ tick / 100,
            tick < 0       ? number_phrase(fmt::format("−{}", -tick))
                : tick > 0 ? number_phrase(fmt::format("+{}", tick))
                           : "0" });
    return axis;
}

Axis Axis::of_shares(double largest)
{
    const double end = end_for(largest, { 10, 25, 50, 100 });
    Axis axis;
    axis.high_ = end / 100;
    axis.margin_ = label_margin;
    for (int fifth = 0; fifth <= 5; ++fifth)
        axis.ticks_.push_back(
            { end * fifth / 500, percent_phrase(number_phrase(fmt::format("{}", end * fifth / 5))) });
    return axis;
}

Axis Axis::of_numbers(double lowest, double largest)
{
    constexpr double most_steps = 5;
    const double span = largest > lowest ? largest - lowest : 1;
    const double power = std::pow(10, std::floor(std::log10(span / most_steps)));
    double step = 10 * power;
    for (const double factor : { 5.0, 2.0, 1.0 }) {
        if (span / (factor * power) <= most_steps)
            step = factor * power;
    }
    Axis axis;
    axis.low_ = std::floor(lowest / step) * step;
    axis.high_ = std::ceil((lowest + span) / step) * step;
    axis.margin_ = label_margin;
    const auto steps = static_cast<int>(std::lround((axis.high_ - axis.low_) / step));
    for (int tick = 0; tick <= steps; ++tick) {
        const double value = axis.low_ + tick * step;
        const double shown = std::abs(value) < step / 1000 ? 0 : value;
        axis.ticks_.push_back(
            { value, number_phrase(fmt::format("{}{:g}", shown < 0 ? "−" : "", std::abs(shown))) });
    }
    return axis;
}

double Axis::position(double value) const
{
    const double inside = std::clamp(value, low_, high_);
    const double along = scale_ == Scale::Linear ? (inside - low_) / (high_ - low_)
                                                 : std::log(inside / low_) / std::log(high_ / low_);
    return margin_ + (100 - 2 * margin_) * along;
}

} // namespace wres::document
