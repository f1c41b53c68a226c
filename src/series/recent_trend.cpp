// SPDX-License-Identifier: MIT
#include "series/recent_trend.h"

#include <cmath>

namespace wres::statistics {

namespace {

constexpr double chi_squared_of_99_8_percent = 9.54953570608324; // 3.090232 squared

/// Sums of a weighted straight line.
struct Sums {
    double weights {};
    double products {};
    double years {};
    double values {};
    double squared_years {};

    [[nodiscard]] double determinant() const { return weights * squared_years - years * years; }
    [[nodiscard]] double slope() const { return (weights * products - years * values) / determinant(); }
};

/// Over all years but one; `left_out` of none leaves out nothing.
Sums sums(std::span<const YearlyValue> latest_first, std::size_t left_out)
{
    Sums all;
    for (std::size_t year = 1; year <= years_for_a_trend; ++year) {
        if (year == left_out)
            continue;
        const auto& [value, limits] = latest_first[years_for_a_trend - year];
        const double x = static_cast<double>(year);
        const double error = (limits.upper - limits.lower) / 3.92;
        const double variance = error * error;
        all.weights += 1 / variance;
        all.products += value * x / variance;
        all.years += x / variance;
        all.values += value / variance;
        all.squared_years += x * x / variance;
    }
    return all;
}

} // namespace

Result<RecentTrend> recent_trend(std::span<const YearlyValue> latest_first)
{
    if (latest_first.size() < years_for_a_trend)
        return failure(
            "trend.too_few_points", "A recent trend needs the last five years: with fewer nothing is said.");
    for (const auto& [value, limits] : latest_first.first(years_for_a_trend))
        if (!std::isfinite(value) || !std::isfinite(limits.lower) || !(limits.upper - limits.lower > 0)
            || !std::isfinite(limits.upper))
            return failure("trend.no_limits",
                "A year has no limits, so nothing says how sure its value is, and the trend cannot be "
                "calculated.");
    const auto all = sums(latest_first, 0);
    RecentTrend found;
    found.direction = TrendDirection::NoChange;
    found.slope = all.slope();
    const double error = std::sqrt(all.weights / all.determinant());
    found.chi_squared = (found.slope / error) * (found.slope / error);
    if (!std::isfinite(found.chi_squared))
        return failure("trend.no_limits", "The limits of the years are too unlike each other to be weighed.");
    found.stable = true;
    for (std::size_t year = 1; year <= years_for_a_trend; ++year)
        found.stable = found.stable && sums(latest_first, year).slope() * found.slope > 0;
    if (found.stable && found.chi_squared > chi_squared_of_99_8_percent)
        found.direction = found.slope > 0 ? TrendDirection::Increasing : TrendDirection::Decreasing;
    return found;
}

} // namespace wres::statistics
