// SPDX-License-Identifier: MIT
#include "nation/expectation.h"

#include <cmath>
#include <limits>

#include "distributions/student_t.h"
#include "strata/random_effects.h"

namespace wres::nation {
namespace {

double standard_error(const statistics::LogRatio& council, const Expectation& expected)
{
    return std::sqrt(council.variance + expected.between_variance + expected.mean.variance);
}

} // namespace

Expectation expectation_from(const std::vector<statistics::LogRatio>& others)
{
    if (others.empty())
        return {};
    const double between = statistics::between_variance(others, statistics::BetweenVariance::PauleMandel);
    return { statistics::weighted_mean(others, between), between, others.size() };
}

double deviation_from(const statistics::LogRatio& council, const Expectation& expected)
{
    if (expected.councils == 0)
        return 0;
    return (council.value - expected.mean.value) / standard_error(council, expected);
}

statistics::Interval usual_range(
    const statistics::LogRatio& council, const Expectation& expected, statistics::ConfidenceLevel level)
{
    if (expected.councils < 2)
        return { 0, std::numeric_limits<double>::infinity() };
    const double reach = statistics::two_sided_t(level, static_cast<double>(expected.councils - 1))
        * standard_error(council, expected);
    return { std::exp(expected.mean.value - reach), std::exp(expected.mean.value + reach) };
}

} // namespace wres::nation
