// SPDX-License-Identifier: MIT
//
// The laws of charts, trends, two years and interrupted series.
#include <algorithm>

#include "series/interrupted_time_series.h"
#include "series/recent_trend.h"
#include "series/run_chart.h"
#include "series/shewhart_chart.h"
#include "series/two_years.h"
#include "series/xmr_chart.h"
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

/// Whole numbers, so that shifting and turning them over loses no digit.
std::vector<double> any_series(std::size_t fewest, std::size_t most)
{
    std::vector<double> values(*rc::gen::inRange(fewest, most + 1));
    const int widest = *rc::gen::element(1, 5, 1'000);
    for (double& value : values)
        value = *rc::gen::inRange(-widest, widest + 1);
    return values;
}

std::vector<double> moved(std::vector<double> values, double unit, double origin)
{
    for (double& value : values)
        value = origin + unit * value;
    return values;
}

Side turned(Side side)
{
    return side == Side::Above ? Side::Below : side == Side::Below ? Side::Above : Side::On;
}

XmrOptions any_options(std::size_t points)
{
    XmrOptions options;
    options.screening = *rc::gen::element(Screening::None, Screening::AboveUpperLimit);
    if (*rc::gen::element(true, false))
        options.fixed_after = *rc::gen::inRange<std::size_t>(2, points + 2);
    if (*rc::gen::element(true, false))
        options.rebased_at.push_back(*rc::gen::inRange<std::size_t>(1, points));
    return options;
}

} // namespace

TEST_CASE("laws of XmR charts: limits lie about the mean, and follow the series wherever it is moved")
{
    holds("limits and causes", [] {
        const auto values = any_series(2, 40);
        const auto options = any_options(values.size());
        const auto chart = xmr_chart(values, options);
        RC_PRE(chart.has_value());
        RC_ASSERT(chart->size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto& point = (*chart)[i];
            RC_ASSERT(point.limits.lower <= point.mean && point.mean <= point.limits.upper);
            RC_ASSERT(near(point.mean - point.limits.lower, point.limits.upper - point.mean, 1e-9));
            RC_ASSERT(point.outside == (values[i] < point.limits.lower || values[i] > point.limits.upper));
            RC_ASSERT(!(point.outside && point.near_limit));
            RC_ASSERT((point.cause == SpecialCause::None) == (point.cause_side == Side::On));
        }
    });
    holds("turned over and in another unit", [] {
        const auto values = any_series(2, 40);
        const auto options = any_options(values.size());
        const auto chart = xmr_chart(values, options);
        RC_PRE(chart.has_value());
        // Powers of two change no digit.
        const double unit = -*rc::gen::element(0.125, 1.0, 64.0);
        const auto other = xmr_chart(moved(values, unit, 0), options).value();
        for (std::size_t i = 0; i < values.size(); ++i) {
            RC_ASSERT(near(other[i].limits.lower, unit * (*chart)[i].limits.upper, 1e-9, 1e-12));
            RC_ASSERT(other[i].cause == (*chart)[i].cause);
            RC_ASSERT(other[i].side == turned((*chart)[i].side));
            RC_ASSERT(other[i].cause_side == turned((*chart)[i].cause_side));
        }
    });
    holds("screening never widens, and fixed or not a first stretch is itself", [] {
        const auto values = any_series(2, 40);
        const auto plain = mean_moving_range(values, Screening::None);
        const auto screened = mean_moving_range(values, Screening::AboveUpperLimit);
        RC_ASSERT(plain.has_value());
        RC_ASSERT(screened.value_or(0) <= *plain);
        XmrOptions fixed;
        fixed.fixed_after = values.size();
        const auto one = xmr_chart(values, fixed).value();
        const auto other = xmr_chart(values, {}).value();
        RC_ASSERT(one.back().limits == other.back().limits);
    });
    holds(
        "a target outside the limits is always or never reached, the other way round for the other direction",
        [] {
            const auto values = any_series(2, 40);
            const double target = *rc::gen::inRange(-2'000, 2'001);
            const auto limits = xmr_chart(values, {}).value().front().limits;
            const auto up = assurance(limits, target, Improvement::Increase);
            const auto down = assurance(limits, target, Improvement::Decrease);
            const bool inside = limits.lower <= target && target <= limits.upper;
            RC_ASSERT((up == Assurance::HitAndMiss) == inside);
            RC_ASSERT((down == Assurance::HitAndMiss) == inside);
            RC_ASSERT(inside || up != down);
            RC_ASSERT(!assurance(limits, target, Improvement::Neither));
        });
}

TEST_CASE("laws of run charts: the same forwards, backwards and turned over")
{
    holds("runs", [] {
        const auto values = any_series(0, 60);
        const std::vector<double> centre(values.size(), 0);
        const auto found = run_analysis(values, centre);
        RC_ASSERT(found.useful <= values.size());
        RC_ASSERT(found.longest_run <= found.useful);
        RC_ASSERT(found.useful == 0 || found.crossings < found.useful);
        RC_ASSERT(found.useful == 0 || found.longest_run + found.crossings <= found.useful);
        const std::vector<double> backwards(values.rbegin(), values.rend());
        for (const auto& other : { backwards, moved(values, -3, 0) }) {
            const auto again = run_analysis(other, centre);
            RC_ASSERT(again.longest_run == found.longest_run);
            RC_ASSERT(again.crossings == found.crossings);
            RC_ASSERT(again.signal == found.signal);
        }
    });
}

TEST_CASE("laws of Shewhart's charts: numbers, and limits about the centre")
{
    for (const auto chart : { ShewhartChart::Individuals, ShewhartChart::Counts, ShewhartChart::Rates,
             ShewhartChart::Proportions, ShewhartChart::LaneyProportions, ShewhartChart::CasesBetween,
             ShewhartChart::TimesBetween, ShewhartChart::Run, ShewhartChart::MovingRanges })
        holds(
            "chart",
            [=] {
                std::vector<double> counted;
                std::vector<double> all;
                const auto many = *rc::gen::inRange<std::size_t>(2, 30);
                while (counted.size() < many) {
                    const auto share = any_share(10'000);
                    counted.push_back(static_cast<double>(share.numerator()));
                    all.push_back(static_cast<double>(share.denominator()));
                }
                const auto found = shewhart_chart(chart, counted, all, {});
                RC_PRE(found.has_value());
                RC_ASSERT(found->points.size() == many);
                for (const auto& point : found->points) {
                    RC_ASSERT(std::isfinite(point.centre));
                    RC_ASSERT(point.lower.has_value() == (chart != ShewhartChart::Run));
                    if (!point.lower)
                        continue;
                    RC_ASSERT(std::isfinite(*point.lower) && std::isfinite(*point.upper));
                    RC_ASSERT(at_most(*point.lower, point.centre) && at_most(point.centre, *point.upper));
                }
            },
            200);
}

TEST_CASE("laws of recent trends: the unit is nothing, upside down it runs the other way")
{
    holds("trend", [] {
        std::vector<YearlyValue> years;
        for (const double value : any_series(5, 8)) {
            const double half_width = any_positive(0.01, 100);
            years.push_back({ value, { value - half_width, value + half_width } });
        }
        const auto found = recent_trend(years).value();
        RC_ASSERT(found.chi_squared >= 0);
        auto other = years;
        for (auto& [value, limits] : other) {
            value *= -4;
            limits = { .lower = -4 * limits.upper, .upper = -4 * limits.lower };
        }
        const auto again = recent_trend(other).value();
        RC_ASSERT(near(again.slope, -4 * found.slope, 1e-6, 1e-6));
        RC_ASSERT(near(again.chi_squared, found.chi_squared, 1e-6, 1e-6));
        RC_PRE(found.direction != TrendDirection::NoChange);
        RC_ASSERT(found.stable);
        RC_ASSERT((found.slope > 0) == (found.direction == TrendDirection::Increasing));
        RC_ASSERT(
            again.direction == (found.slope > 0 ? TrendDirection::Decreasing : TrendDirection::Increasing));
    });
}

TEST_CASE("laws of a change between two years: it lies within its limits, and turns over with the years")
{
    holds("change", [] {
        // Four kinds of people in both years, and people of one year only.
        const auto some = [] { return *rc::gen::oneOf(rc::gen::just<std::uint64_t>(0), any_size(10'000)); };
        const auto both = some();
        const auto only_first = some();
        const auto only_second = some();
        const auto neither = some();
        const SamePeople same { both + only_first + only_second + neither, both + only_first,
            both + only_second, both };
        const auto left = any_share(10'000);
        const auto joined = any_share(10'000);
        const auto first = proportion(same.with_first + left.numerator(), same.people + left.denominator());
        const auto second =
            proportion(same.with_second + joined.numerator(), same.people + joined.denominator());
        const auto level = any_level();
        const auto found = change_between_years(first, second, same, level).value();
        RC_ASSERT(found.interval.lower >= -1 && found.interval.upper <= 1);
        RC_ASSERT(found.interval.lower <= found.value && found.value <= found.interval.upper);
        const auto back = change_between_years(
            second, first, { same.people, same.with_second, same.with_first, same.with_both }, level)
                              .value();
        RC_ASSERT(near(back.interval.lower, -found.interval.upper, 1e-12));
        const auto nobody_in_both = change_between_years(first, second, {}, level).value();
        const bool alike = both * neither >= only_first * only_second;
        RC_ASSERT(!alike
            || at_most(found.interval.upper - found.interval.lower,
                nobody_in_both.interval.upper - nobody_in_both.interval.lower));
    });
}

TEST_CASE("laws of interrupted series: the origin only moves the level, the unit stretches everything")
{
    holds(
        "series",
        [] {
            const auto values = any_series(16, 40);
            const auto change = *rc::gen::inRange<std::size_t>(8, values.size() - 7);
            const auto level = any_level();
            const auto found = interrupted_time_series(values, change, level).value();
            const double unit = *rc::gen::element(-3.0, 0.5, 10.0);
            const auto other = interrupted_time_series(moved(values, unit, 50), change, level).value();
            for (const auto& [one, two] :
                { std::pair(found.step, other.step), std::pair(found.trend_before, other.trend_before),
                    std::pair(found.change_of_trend, other.change_of_trend) }) {
                RC_ASSERT(one.interval.lower <= one.value && one.value <= one.interval.upper);
                RC_ASSERT(one.p >= 0 && one.p <= 1);
                RC_ASSERT(one.standard_error >= 0);
                RC_ASSERT(near(two.value, unit * one.value, 1e-7, 1e-7));
                RC_ASSERT(near(two.standard_error, std::abs(unit) * one.standard_error, 1e-7, 1e-6));
            }
        },
        200);
}
