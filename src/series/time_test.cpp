// SPDX-License-Identifier: MIT
#include <limits>

#include "series/interrupted_time_series.h"
#include "series/recent_trend.h"
#include "series/shewhart_chart.h"
#include "series/two_years.h"
#include "series/xmr_chart.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

constexpr auto level95 = ConfidenceLevel::percent_95();

std::vector<std::size_t> positions(const std::string& text)
{
    std::vector<std::size_t> all;
    for (const double number : numbers(text))
        all.push_back(static_cast<std::size_t>(number));
    return all;
}

std::optional<std::size_t> count_if_given(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::size_t>(std::stoul(text));
}

Screening screening(const std::string& text)
{
    return text == "screened" ? Screening::AboveUpperLimit : Screening::None;
}

char letter(SpecialCause cause)
{
    return ".ort2"[static_cast<int>(cause)];
}

const std::map<std::string, ShewhartChart> charts { { "run", ShewhartChart::Run },
    { "i", ShewhartChart::Individuals }, { "mr", ShewhartChart::MovingRanges },
    { "c", ShewhartChart::Counts }, { "u", ShewhartChart::Rates }, { "p", ShewhartChart::Proportions },
    { "pp", ShewhartChart::LaneyProportions }, { "g", ShewhartChart::CasesBetween },
    { "t", ShewhartChart::TimesBetween } };

} // namespace

TEST_CASE("mean moving ranges, screened and not")
{
    for (const auto& row : wres::test::cases("statistics/moving_range.csv")) {
        INFO(row.where());
        CHECK(mean_moving_range(numbers(row.text("values")), screening(row.text("screening"))).value()
            == row.number("expected"));
    }
    CHECK_FALSE(mean_moving_range(numbers("3"), Screening::None).has_value());
}

TEST_CASE("XmR charts have the published limits and special causes")
{
    for (const auto& row : cases_and_computed("xmr_chart")) {
        INFO(row.where());
        const XmrOptions options { .screening = screening(row.text("screening")),
            .fixed_after = count_if_given(row.text("fixed_after")),
            .rebased_at = positions(row.text("rebased_at")) };
        const auto points = xmr_chart(numbers(row.text("values")), options).value();
        CHECK(near(points.back().mean, row.number("mean"), row.number("tolerance")));
        CHECK(near(points.back().limits.lower, row.number("lower"), row.number("tolerance")));
        CHECK(near(points.back().limits.upper, row.number("upper"), row.number("tolerance")));
        std::string causes;
        for (const auto& point : points)
            causes += letter(point.cause);
        CHECK(causes == row.text("causes"));
    }
}

TEST_CASE("shifting, stretching or turning a series over does the same to its chart")
{
    const auto values = numbers("5 9 4 8 6 1 2 3 4 5 6 7 8 4 6 5 7 30");
    std::vector<double> turned;
    for (const double value : values)
        turned.push_back(100 - 4 * value);
    const auto plain = xmr_chart(values, {}).value();
    const auto other = xmr_chart(turned, {}).value();
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(other[i].limits.upper == doctest::Approx(100 - 4 * plain[i].limits.lower));
        CHECK(other[i].cause == plain[i].cause);
        CHECK(static_cast<int>(other[i].cause_side) == -static_cast<int>(plain[i].cause_side));
    }
}

TEST_CASE("stretches are judged each by itself")
{
    const auto values = numbers("5 6 5 6 5 6 5 6 5 6 5 6 15 16 15 16 15 16 15 16 15 16 15 16");
    const auto rebased = xmr_chart(values, { .fixed_after = {}, .rebased_at = { 12 } }).value();
    for (const auto& point : rebased)
        CHECK(point.cause == SpecialCause::None);
    CHECK(xmr_chart(values, {}).value().back().cause != SpecialCause::None);
}

TEST_CASE("too few points, positions that are none, and values that are none are refused")
{
    CHECK(xmr_chart(numbers(""), {}).error().code == "spc.too_few_points");
    CHECK(xmr_chart(numbers("4"), {}).error().code == "spc.too_few_points");
    CHECK(xmr_chart(numbers("4 5"), { .fixed_after = {}, .rebased_at = { 2 } }).error().code
        == "spc.not_a_position");
    CHECK(xmr_chart(std::vector { 1.0, std::nan("") }, {}).error().code == "spc.not_a_number");
    CHECK(enough_points_for_limits(11).error().code == "spc.too_few_points");
    CHECK(enough_points_for_limits(12).has_value());
}

TEST_CASE("whether a target will be reached")
{
    const std::map<std::string, Assurance> words { { "pass", Assurance::ConsistentPass },
        { "fail", Assurance::ConsistentFail }, { "chance", Assurance::HitAndMiss } };
    for (const auto& row : wres::test::cases("statistics/assurance.csv")) {
        INFO(row.where());
        const auto way =
            row.text("improvement") == "increase" ? Improvement::Increase : Improvement::Decrease;
        CHECK(assurance({ row.number("lower"), row.number("upper") }, row.number("target"), way)
            == words.at(row.text("expected")));
    }
    CHECK_FALSE(assurance({ 1, 2 }, 3, Improvement::Neither).has_value());
}

TEST_CASE("Shewhart's charts have the published limits")
{
    for (const auto& row : cases_and_computed("shewhart_chart")) {
        INFO(row.where());
        const ShewhartOptions options { .frozen_after = count_if_given(row.text("frozen_after")),
            .excluded = positions(row.text("excluded")),
            .parts = {} };
        const auto chart = shewhart_chart(charts.at(row.text("chart")), numbers(row.text("numerators")),
            numbers(row.text("denominators")), options)
                               .value();
        const auto& point = chart.points.at(row.count("point") - 1);
        const double tolerance = row.number("tolerance");
        CHECK(near(point.centre, row.number("centre"), tolerance));
        CHECK(point.lower.has_value() == !row.text("lower").empty());
        if (point.lower) {
            CHECK(near(*point.lower, row.number("lower"), tolerance));
            CHECK(near(*point.upper, row.number("upper"), tolerance));
        }
    }
}

TEST_CASE("charts refuse denominators, counts and positions that cannot be")
{
    ShewhartOptions options;
    const auto code = [&](ShewhartChart chart, const char* numerators, const char* denominators) {
        const auto above = numbers(numerators);
        const auto below = numbers(denominators);
        const auto refused = shewhart_chart(chart, above, below, options);
        REQUIRE_FALSE(refused.has_value());
        return refused.error().code;
    };
    CHECK(code(ShewhartChart::Proportions, "1 2", "3") == "spc.no_exposure");
    CHECK(code(ShewhartChart::Proportions, "1 4", "3 3") == "spc.no_exposure");
    CHECK(code(ShewhartChart::Rates, "1 4", "3 0") == "spc.no_exposure");
    CHECK(code(ShewhartChart::Counts, "1 -4", "") == "spc.not_a_number");
    CHECK(code(ShewhartChart::Individuals, "", "") == "spc.too_few_points");
    options.frozen_after = 1;
    CHECK(code(ShewhartChart::Individuals, "1 2 3", "") == "spc.too_few_points");
    options.excluded.push_back(7);
    CHECK(code(ShewhartChart::Individuals, "1 2", "") == "spc.not_a_position");
}

TEST_CASE("runs are judged by the limits that SciPy finds")
{
    for (const auto& row : wres::test::cases("statistics/run_limits_computed.csv")) {
        INFO(row.where());
        std::vector<double> values(row.count("useful"), 1);
        const std::vector<double> centre(values.size(), 0);
        const auto runs = run_analysis(values, centre);
        CHECK(runs.useful == values.size());
        CHECK(runs.longest_run == values.size());
        CHECK(runs.crossings == 0);
        CHECK(static_cast<double>(runs.longest_run_limit) == row.number("longest_run_limit"));
        CHECK(static_cast<double>(runs.crossings_limit) == row.number("crossings_limit"));
    }
    CHECK_FALSE(run_analysis({}, {}).signal);
    const std::vector<double> on_the_line(5, 2);
    CHECK(run_analysis(on_the_line, on_the_line).useful == 0);
}

TEST_CASE("recent trends are the published ones")
{
    const std::map<std::string, TrendDirection> words { { "increasing", TrendDirection::Increasing },
        { "decreasing", TrendDirection::Decreasing }, { "no_change", TrendDirection::NoChange } };
    for (const auto& row : cases_and_computed("recent_trend")) {
        INFO(row.where());
        const auto values = numbers(row.text("values"));
        const auto lower = numbers(row.text("lower"));
        const auto upper = numbers(row.text("upper"));
        std::vector<YearlyValue> years;
        for (std::size_t i = 0; i < values.size(); ++i)
            years.push_back({ values[i], { lower[i], upper[i] } });
        const auto trend = recent_trend(years).value();
        CHECK(near(trend.slope, row.number("slope"), 0, row.number("tolerance")));
        CHECK(near(trend.chi_squared, row.number("chi_squared"), 0, row.number("tolerance")));
        CHECK(trend.stable == (row.text("stable") == "yes"));
        CHECK(trend.direction == words.at(row.text("direction")));
    }
}

TEST_CASE("without five years, or without limits, a trend cannot be calculated: it is not 'no change'")
{
    const std::vector<YearlyValue> four(4, { 1, { 0, 2 } });
    CHECK(recent_trend(four).error().code == "trend.too_few_points");
    std::vector<YearlyValue> five(5, { 1, { 0, 2 } });
    CHECK(recent_trend(five).value().direction == TrendDirection::NoChange);
    five[2].limits = { 1, 1 };
    CHECK(recent_trend(five).error().code == "trend.no_limits");
    five[2].limits = { std::nan(""), 1 };
    CHECK(recent_trend(five).error().code == "trend.no_limits");
}

TEST_CASE("the change between two years")
{
    for (const auto& row : cases_and_computed("two_years")) {
        INFO(row.where());
        const auto table = pair(row);
        const auto change = change_between_years(table.group, table.reference,
            { row.count("both"), row.count("with_first"), row.count("with_second"), row.count("with_both") },
            level95)
                                .value();
        CHECK(near(change.value, row.number("change"), row.number("tolerance")));
        CHECK(near(change.interval.lower, row.number("lower"), row.number("tolerance")));
        CHECK(near(change.interval.upper, row.number("upper"), row.number("tolerance")));
    }
}

TEST_CASE("the more people are in both years in one position, the surer the change; it always lies within")
{
    const auto first = proportion(60, 200);
    const auto second = proportion(70, 210);
    double last = 2;
    for (const std::uint64_t people : { 0ULL, 50ULL, 100ULL, 150ULL }) {
        const std::uint64_t with = people * 3 / 10;
        const auto change =
            change_between_years(first, second, { people, with, with, with }, level95).value();
        const double width = change.interval.upper - change.interval.lower;
        CHECK(width < last);
        CHECK(change.interval.lower <= change.value);
        CHECK(change.value <= change.interval.upper);
        last = width;
    }
    CHECK(change_between_years(first, second, { 300, 0, 0, 0 }, level95).error().code
        == "two_years.not_nested");
    CHECK(change_between_years(first, second, { 50, 10, 10, 11 }, level95).error().code
        == "two_years.not_nested");
}

TEST_CASE("interrupted series are as statsmodels finds them")
{
    for (const auto& row : wres::test::cases("statistics/interrupted_time_series_computed.csv")) {
        INFO(row.where());
        const auto found = interrupted_time_series(
            numbers(row.text("values")), row.count("change"), level95, row.count("lag"))
                               .value();
        const auto& term = row.text("term") == "step" ? found.step
            : row.text("term") == "trend_before"      ? found.trend_before
                                                      : found.change_of_trend;
        CHECK(near(term.value, row.number("value"), 1e-10, 1e-9));
        CHECK(near(term.standard_error, row.number("standard_error"), 1e-10, 1e-8));
        CHECK(near(term.interval.lower, row.number("lower"), 1e-9, 1e-8));
        CHECK(near(term.interval.upper, row.number("upper"), 1e-9, 1e-8));
        CHECK(near(term.p, row.number("p"), 1e-10, 1e-7));
    }
}

TEST_CASE("nothing is said about a change with too few periods on a side")
{
    const std::vector<double> values(15, 3);
    CHECK(interrupted_time_series(values, 8, level95).error().code == "series.too_few_points");
    CHECK(interrupted_time_series(values, 99, level95).error().code == "series.too_few_points");
    const std::vector<double> sixteen(16, 3);
    CHECK(interrupted_time_series(sixteen, 8, level95).value().lag == 2);
    CHECK(interrupted_time_series(sixteen, 8, level95, 16).error().code == "series.bad_lag");
}
