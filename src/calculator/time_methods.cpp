// SPDX-License-Identifier: MIT
#include <cmath>

#include "calculator/answers.h"
#include "calculator/registry.h"
#include "series/interrupted_time_series.h"
#include "series/recent_trend.h"
#include "series/shewhart_chart.h"
#include "series/special_cause.h"
#include "series/two_years.h"
#include "series/xmr_chart.h"

namespace wres::calculator {
namespace {

using statistics::Improvement;
using statistics::ShewhartChart;
using statistics::Side;
using statistics::SpecialCause;

Result<Improvement> improvement_of(const Inputs& inputs)
{
    const auto word = TRY(inputs.word_or("improvement_direction", "neutral"));
    if (word == "increase")
        return Improvement::Increase;
    if (word == "decrease")
        return Improvement::Decrease;
    if (word == "neutral" || word == "neither")
        return Improvement::Neither;
    return failure("calc.unknown_direction", "The improvement_direction is increase, decrease or neutral.");
}

/// Positions from 1, one or a list, as positions from 0.
Result<std::vector<std::size_t>> positions(const Inputs& inputs, const std::string& name)
{
    std::vector<std::size_t> all;
    if (!inputs.has(name) || inputs.values()[name].is_null())
        return all;
    std::vector<std::uint64_t> given;
    if (inputs.values()[name].is_array()) {
        given = TRY(inputs.counts(name));
    } else {
        const auto one = TRY(inputs.count(name));
        given.push_back(one);
    }
    for (const auto position : given) {
        if (position == 0)
            return failure("calc.not_a_position", "Positions are counted from 1.");
        all.push_back(position - 1);
    }
    return all;
}

Result<std::optional<std::size_t>> count_if_given(const Inputs& inputs, const std::string& name)
{
    if (!inputs.has(name) || inputs.values()[name].is_null())
        return std::optional<std::size_t>();
    const auto count = TRY(inputs.count(name));
    return std::optional<std::size_t>(count);
}

std::string name_of(const statistics::XmrPoint& point)
{
    const bool up = point.cause_side == Side::Above;
    switch (point.cause) {
    case SpecialCause::None: return "Common Cause";
    case SpecialCause::Outside: return up ? "Above UCL" : "Below LCL";
    case SpecialCause::SevenOnOneSide: return up ? "7 Points Above CL" : "7 Points Below CL";
    case SpecialCause::SevenInATrend: return up ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)";
    case SpecialCause::TwoOfThreeNearLimit: return up ? "2 in 3 Above CL" : "2 in 3 Below CL";
    }
    return "";
}

std::string type_of(const statistics::XmrPoint& point, Improvement improvement)
{
    if (point.cause == SpecialCause::None)
        return "common_cause";
    const bool up = point.cause_side == Side::Above;
    if (improvement == Improvement::Neither)
        return up ? "special_cause_neutral_high" : "special_cause_neutral_low";
    return up == (improvement == Improvement::Increase) ? "special_cause_improvement"
                                                        : "special_cause_concern";
}

Result<Json> xmr(const Inputs& inputs)
{
    const auto values = TRY(inputs.numbers("y"));
    const auto improvement = TRY(improvement_of(inputs));
    const bool screened = TRY(inputs.flag_or("screen_outliers", true));
    statistics::XmrOptions options {};
    options.screening = screened ? statistics::Screening::AboveUpperLimit : statistics::Screening::None;
    options.fixed_after = TRY(count_if_given(inputs, "fix_after_n_points"));
    options.rebased_at = TRY(positions(inputs, "rebase_at_1based"));
    const auto points = TRY(statistics::xmr_chart(values, options));
    Json answer = Json::object();
    for (const auto& point : points) {
        answer["mean"].push_back(point.mean);
        answer["lpl"].push_back(point.limits.lower);
        answer["upl"].push_back(point.limits.upper);
        answer["special_cause_type"].push_back(name_of(point));
        answer["point_type"].push_back(type_of(point, improvement));
        answer["outside_limits"].push_back(point.outside);
        answer["close_to_limits"].push_back(point.near_limit);
        answer["relative_to_mean"].push_back(static_cast<int>(point.side));
    }
    const auto enough = statistics::enough_points_for_limits(points.size());
    if (!enough)
        answer["no_verdict"] = enough.error().message;
    return answer;
}

std::vector<Side> as_sides(const std::vector<double>& numbers)
{
    std::vector<Side> sides;
    for (const double number : numbers)
        sides.push_back(number > 0 ? Side::Above : number < 0 ? Side::Below : Side::On);
    return sides;
}

Json flags(const std::vector<int>& marks)
{
    return Json { { "flag", marks } };
}

Result<Json> one_side(const Inputs& inputs)
{
    const auto numbers = TRY(inputs.numbers("relative_to_mean"));
    std::vector<int> marks;
    for (const auto side : statistics::seven_on_one_side(as_sides(numbers)))
        marks.push_back(side == Side::On ? 0 : 1);
    return flags(marks);
}

Result<Json> trend_of_seven(const Inputs& inputs)
{
    const auto values = TRY(inputs.numbers("y"));
    std::vector<int> marks;
    for (const auto side : statistics::seven_in_a_trend(values))
        marks.push_back(static_cast<int>(side));
    return flags(marks);
}

Result<Json> two_in_three(const Inputs& inputs)
{
    const auto sides = TRY(inputs.numbers("relative_to_mean"));
    const auto near = TRY(inputs.numbers("close_to_limits"));
    if (near.size() != sides.size())
        return failure("calc.not_points", "The lists are not of one length, one number a point.");
    std::vector<bool> near_limit;
    for (const double each : near)
        near_limit.push_back(each != 0);
    std::vector<int> marks;
    for (const bool marked : statistics::two_of_three_near_limit(near_limit, as_sides(sides)))
        marks.push_back(marked ? 1 : 0);
    return flags(marks);
}

Result<Json> assurance(const Inputs& inputs)
{
    const auto lower = TRY(inputs.numbers("lpl"));
    const auto upper = TRY(inputs.numbers("upl"));
    const double target = TRY(inputs.number("target"));
    const auto improvement = TRY(improvement_of(inputs));
    if (lower.size() != upper.size())
        return failure("calc.not_points", "The lists are not of one length, one number a point.");
    Json answer { { "assurance", Json::array() } };
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto found = statistics::assurance({ lower[i], upper[i] }, target, improvement);
        if (!found)
            answer["assurance"].push_back(nullptr);
        else
            answer["assurance"].push_back(*found == statistics::Assurance::ConsistentPass ? "consistent_pass"
                    : *found == statistics::Assurance::ConsistentFail                     ? "consistent_fail"
                                                                                          : "inconsistent");
    }
    return answer;
}

Json number_or_nan(const std::optional<double>& number)
{
    return number.value_or(std::nan(""));
}

template <ShewhartChart chart>
Result<Json> shewhart(const Inputs& inputs)
{
    const bool counted = chart == ShewhartChart::Counts || chart == ShewhartChart::Rates
        || chart == ShewhartChart::Proportions || chart == ShewhartChart::LaneyProportions;
    const bool divided = counted && chart != ShewhartChart::Counts;
    const auto numerators = TRY(inputs.numbers(counted ? "n" : "y"));
    std::vector<double> denominators;
    if (divided)
        denominators = TRY(inputs.numbers("d"));
    statistics::ShewhartOptions options;
    options.frozen_after = TRY(count_if_given(inputs, "freeze"));
    options.excluded = TRY(positions(inputs, "exclude"));
    options.parts = TRY(positions(inputs, "part"));
    for (auto& part : options.parts)
        ++part; // a part ends with the point that is named
    const auto found = TRY(statistics::shewhart_chart(chart, numerators, denominators, options));
    Json answer = Json::object();
    for (const auto& point : found.points) {
        answer["y"].push_back(point.value);
        answer["cl"].push_back(point.centre);
        answer["lcl"].push_back(number_or_nan(point.lower));
        answer["ucl"].push_back(number_or_nan(point.upper));
        answer["sigma_signal"].push_back(point.outside);
    }
    answer["runs_signal"] = found.runs.signal;
    answer["longest_run"] = found.runs.longest_run;
    answer["longest_run_max"] = found.runs.longest_run_limit;
    answer["n_crossings"] = found.runs.crossings;
    answer["n_crossings_min"] = found.runs.crossings_limit;
    answer["n_useful"] = found.runs.useful;
    return answer;
}

/// A number of a year's object, or NaN where it is missing.
double number_of(const Json& year, const char* name)
{
    const auto found = year.is_object() ? year.find(name) : year.end();
    return year.is_object() && found != year.end() && found->is_number() ? found->get<double>()
                                                                         : std::nan("");
}

Result<std::vector<statistics::YearlyValue>> years_of(const Inputs& inputs)
{
    const auto given = inputs.values().find("points_latest_first");
    if (given == inputs.values().end() || !given->is_array())
        return failure("calc.missing_input", "The input points_latest_first is missing, or is not a list.");
    std::vector<statistics::YearlyValue> years;
    for (const auto& year : *given) {
        const double value = number_of(year, "Value");
        const double count = number_of(year, "Count");
        // Where all are counted, or no value was given, a year is as if it were not there.
        if (!std::isnan(value) && count == number_of(year, "Denominator"))
            return failure(
                "trend.no_limits", "In a year everybody is counted, so the trend cannot be calculated.");
        if (!std::isnan(value))
            years.push_back(
                { value, { .lower = number_of(year, "LowerCI"), .upper = number_of(year, "UpperCI") } });
    }
    return years;
}

std::string trend_word(statistics::TrendDirection direction, const std::string& polarity)
{
    if (direction == statistics::TrendDirection::NoChange)
        return "NoChange";
    const bool up = direction == statistics::TrendDirection::Increasing;
    const std::string word = up ? "Increasing" : "Decreasing";
    if (polarity != "High is good" && polarity != "Low is good")
        return word;
    return word + (up == (polarity == "High is good") ? "AndGettingBetter" : "AndGettingWorse");
}

Result<Json> recent_trend(const Inputs& inputs)
{
    const auto polarity = TRY(inputs.word_or("polarity", ""));
    const auto type = TRY(inputs.word_or("value_type", "Proportion"));
    if (type != "Proportion" && type != "Crude rate" && type != "Directly standardised rate")
        return Json { { "trend", "CannotBeCalculated" },
            { "reason", "The value is not a proportion, a crude rate or a directly standardised rate." } };
    const auto years = years_of(inputs);
    if (!years && years.error().code != "trend.no_limits")
        return std::unexpected(years.error());
    const auto found = years ? statistics::recent_trend(*years) : std::unexpected(years.error());
    if (!found)
        return Json { { "trend", "CannotBeCalculated" }, { "reason", found.error().message } };
    return Json { { "trend", trend_word(found->direction, polarity) }, { "slope", found->slope },
        { "chi2", found->chi_squared }, { "leave_one_out_stable", found->stable } };
}

Result<Json> two_years(const Inputs& inputs)
{
    const auto first = TRY(inputs.proportion("x1", "n1"));
    const auto second = TRY(inputs.proportion("x2", "n2"));
    const auto level = TRY(inputs.level());
    statistics::SamePeople both;
    both.people = TRY(inputs.count("n_both"));
    both.with_first = TRY(inputs.count("x1_both"));
    both.with_second = TRY(inputs.count("x2_both"));
    both.with_both = TRY(inputs.count("x_both_years"));
    const auto change = TRY(statistics::change_between_years(first, second, both, level));
    auto answer = as_json(change.interval);
    answer["change"] = change.value;
    return answer;
}

Json coefficient_as_json(const statistics::Coefficient& coefficient)
{
    auto answer = as_json(coefficient.interval);
    answer["value"] = coefficient.value;
    answer["standard_error"] = coefficient.standard_error;
    answer["p"] = coefficient.p;
    return answer;
}

Result<Json> interrupted(const Inputs& inputs)
{
    const auto values = TRY(inputs.numbers("y"));
    const auto change = TRY(inputs.count("change_at_1based"));
    const auto lag = TRY(count_if_given(inputs, "lag"));
    const auto level = TRY(inputs.level());
    if (change == 0)
        return failure("calc.not_a_position", "Positions are counted from 1.");
    const auto found = TRY(statistics::interrupted_time_series(values, change - 1, level, lag));
    return Json { { "trend_before", coefficient_as_json(found.trend_before) },
        { "step", coefficient_as_json(found.step) },
        { "change_of_trend", coefficient_as_json(found.change_of_trend) }, { "lag", found.lag } };
}

} // namespace

void add_time_methods(std::vector<Method>& methods)
{
    constexpr auto making_data_count = "NHS England, Making Data Count";
    methods.emplace_back("spc", "xmr_plot_the_dots",
        "y; improvement_direction (neutral), fix_after_n_points, rebase_at_1based, screen_outliers (true)",
        making_data_count, &xmr);
    methods.emplace_back(
        "spc_rule", "seven_point_one_side_mean", "relative_to_mean", making_data_count, &one_side);
    methods.emplace_back("spc_rule", "seven_point_trend", "y", making_data_count, &trend_of_seven);
    methods.emplace_back(
        "spc_rule", "two_in_three", "close_to_limits, relative_to_mean", making_data_count, &two_in_three);
    methods.emplace_back("spc_assurance", "target vs limits", "lpl, upl, target, improvement_direction",
        making_data_count, &assurance);
    constexpr auto montgomery = "Montgomery (2009) chapters 6 and 7; Anhøj (2015) PLoS ONE 10:e0121349";
    constexpr auto values = "y; freeze, exclude, part";
    constexpr auto shares = "n, d; freeze, exclude, part";
    methods.emplace_back("spc", "run", values, montgomery, &shewhart<ShewhartChart::Run>);
    methods.emplace_back("spc", "i", values, montgomery, &shewhart<ShewhartChart::Individuals>);
    methods.emplace_back("spc", "mr", values, montgomery, &shewhart<ShewhartChart::MovingRanges>);
    methods.emplace_back(
        "spc", "c", "n; freeze, exclude, part", montgomery, &shewhart<ShewhartChart::Counts>);
    methods.emplace_back("spc", "u", shares, montgomery, &shewhart<ShewhartChart::Rates>);
    methods.emplace_back("spc", "p", shares, montgomery, &shewhart<ShewhartChart::Proportions>);
    methods.emplace_back(
        "spc", "pp", shares, "Laney (2002) Qual Eng 14:531", &shewhart<ShewhartChart::LaneyProportions>);
    methods.emplace_back("spc", "g", values, "Benneyan (2001) Health Care Manag Sci 4:305",
        &shewhart<ShewhartChart::CasesBetween>);
    methods.emplace_back(
        "spc", "t", values, "Nelson (1994) J Qual Technol 26:238", &shewhart<ShewhartChart::TimesBetween>);
    methods.emplace_back("recent_trend",
        "Fingertips: weighted least squares on 5 most recent points, chi2>9.54953570608324 (99.8%), slope "
        "sign "
        "stable under leave-one-out",
        "points_latest_first (Value, LowerCI, UpperCI), polarity, value_type",
        "Public Health England, Fingertips trend markers, Public Health Technical Guidance", &recent_trend);
    methods.emplace_back("two_years", "",
        "x1, n1, x2, n2, n_both, x1_both, x2_both, x_both_years; level (0.95)",
        "Newcombe (1998) Stat Med 17:2635; Derrick et al. (2015)", &two_years);
    methods.emplace_back("interrupted_time_series", "Newey-West", "y, change_at_1based; lag, level (0.95)",
        "Wagner et al. (2002) J Clin Pharm Ther 27:299; Newey and West (1987)", &interrupted);
}

} // namespace wres::calculator
