// SPDX-License-Identifier: MIT
#include "improvement/monthly_series.h"

#include <algorithm>
#include <cmath>

#include "distributions/student_t.h"
#include "improvement/elsewhere.h"
#include "series/interrupted_time_series.h"

namespace wres::improvement {
namespace {

using statistics::Coefficient;
using statistics::ConfidenceLevel;

struct Values {
    std::vector<double> values;
    double group_counted {};
    double reference_counted {};
};

/// Nothing when a period has no quantity.
std::optional<Values> values_of(
    Quantity quantity, const Series& series, const std::vector<std::string>& periods)
{
    Values all;
    for (const auto& label : periods) {
        const auto* one = series.find(label);
        const auto value = one == nullptr ? std::nullopt : log_quantity(quantity, one->counts);
        if (!value)
            return std::nullopt;
        all.values.push_back(value->value);
        all.group_counted += static_cast<double>(one->counts.group_numerator);
        all.reference_counted += static_cast<double>(one->counts.reference_numerator);
    }
    return all;
}

/// A straight line through one side of the interruption, time counted from it.
struct Line {
    double periods {};
    double middle {}; // of time
    double spread {}; // sum of squared distances of times from the middle
    double residuals {}; // sum of squares
};

Line line_through(const std::vector<double>& values, double first_time)
{
    const auto n = static_cast<double>(values.size());
    const double middle = first_time + (n - 1) / 2;
    double mean = 0;
    for (const double value : values)
        mean += value / n;
    double spread = 0;
    double together = 0;
    double around = 0;
    for (std::size_t at = 0; at < values.size(); ++at) {
        const double time = first_time + static_cast<double>(at) - middle;
        spread += time * time;
        together += time * (values[at] - mean);
        around += (values[at] - mean) * (values[at] - mean);
    }
    return { n, middle, spread, around - together * together / spread };
}

/// Standard errors of step and change of trend if neighbouring months have nothing to do with each other.
struct IndependentErrors {
    double step {};
    double change_of_trend {};
};

IndependentErrors independent_errors(const std::vector<double>& before, const std::vector<double>& after)
{
    const auto first = line_through(before, -static_cast<double>(before.size()));
    const auto second = line_through(after, 0);
    const double variance = (first.residuals + second.residuals) / (first.periods + second.periods - 4);
    const auto at_start = [](const Line& line) {
        return 1 / line.periods + line.middle * line.middle / line.spread;
    };
    return { std::sqrt(variance * (at_start(first) + at_start(second))),
        std::sqrt(variance * (1 / first.spread + 1 / second.spread)) };
}

/// A coefficient with the larger of two errors: Newey and West's is too small in series as short as ours
/// (three false alarms where one was promised), and the independent one where months are like each other.
struct Judged {
    double value {};
    double reach {};
    double p {};
};

Judged judged(const Coefficient& one, double independent_error, double periods, ConfidenceLevel level)
{
    const double degrees = periods - 4;
    const double error = std::max(one.standard_error * std::sqrt(periods / degrees), independent_error);
    return { one.value, error * statistics::two_sided_t(level, degrees),
        error == 0 ? 1 : two_sided_t_p(one.value / error, degrees) };
}

/// A coefficient over so many periods, as a ratio.
statistics::EstimateWithInterval as_ratio(const Judged& one, double periods)
{
    return { std::exp(one.value * periods),
        { std::exp((one.value - one.reach) * periods), std::exp((one.value + one.reach) * periods) } };
}

} // namespace

std::optional<SeriesEffect> interrupted_series(Quantity quantity, const Series& series,
    const std::vector<std::string>& before, const std::vector<std::string>& after, ConfidenceLevel level)
{
    const auto fewest = statistics::fewest_periods_a_side;
    const auto* first = before.empty() ? nullptr : series.find(before.front());
    if (first == nullptr || first->period.length == PeriodLength::Year || before.size() < fewest
        || after.size() < fewest)
        return std::nullopt;
    const auto earlier = values_of(quantity, series, before);
    const auto later = values_of(quantity, series, after);
    const auto periods = static_cast<double>(before.size() + after.size());
    if (!earlier || !later
        || std::min(earlier->group_counted + later->group_counted,
               earlier->reference_counted + later->reference_counted)
            < fewest_counted_a_period * periods)
        return std::nullopt;

    // Two questions are asked, so each is asked at half the risk.
    const auto half_risk = ConfidenceLevel::of(1 - (1 - level.value()) / 2);
    auto values = earlier->values;
    values.insert(values.end(), later->values.begin(), later->values.end());
    const auto fit = statistics::interrupted_time_series(values, before.size(), half_risk);
    if (!fit)
        return std::nullopt;
    const auto errors = independent_errors(earlier->values, later->values);
    const auto step = judged(fit->step, errors.step, periods, half_risk);
    const auto trend = judged(fit->change_of_trend, errors.change_of_trend, periods, half_risk);
    const double risk = 1 - half_risk.value();
    const bool is_contradictory = step.p < risk && trend.p < risk && step.value * trend.value < 0;
    auto effect =
        step.p <= trend.p ? as_ratio(step, 1) : as_ratio(trend, static_cast<double>(after.size() - 1));
    if (is_contradictory) {
        effect.interval = { std::min(effect.interval.lower, 1.0), std::max(effect.interval.upper, 1.0) };
        return SeriesEffect { effect, 1 };
    }
    return SeriesEffect { effect, std::min(1.0, 2 * std::min(step.p, trend.p)) };
}

} // namespace wres::improvement
