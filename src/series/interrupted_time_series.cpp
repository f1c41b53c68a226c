// SPDX-License-Identifier: MIT
#include "series/interrupted_time_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "distributions/beta_distribution.h"
#include "distributions/student_t.h"

namespace wres::statistics {

namespace {

constexpr std::size_t terms = 4; // level, trend, step, change of trend
using Row = std::array<double, terms>;
using Matrix = std::array<Row, terms>;

/// Time is counted from the change, which keeps the columns apart.
Row regressors(std::size_t period, std::size_t change)
{
    const double time = static_cast<double>(period) - static_cast<double>(change);
    const bool after = period >= change;
    return { 1, time, after ? 1.0 : 0.0, after ? time : 0.0 };
}

/// Gauss-Jordan with the largest pivot. The columns are independent when both sides have two periods.
Matrix inverse(Matrix matrix)
{
    Matrix result {};
    for (std::size_t i = 0; i < terms; ++i)
        result[i][i] = 1;
    for (std::size_t column = 0; column < terms; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column; row < terms; ++row)
            if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column]))
                pivot = row;
        std::swap(matrix[column], matrix[pivot]);
        std::swap(result[column], result[pivot]);
        const double scale = matrix[column][column];
        for (std::size_t i = 0; i < terms; ++i) {
            matrix[column][i] /= scale;
            result[column][i] /= scale;
        }
        for (std::size_t row = 0; row < terms; ++row) {
            const double factor = row == column ? 0 : matrix[row][column];
            for (std::size_t i = 0; i < terms; ++i) {
                matrix[row][i] -= factor * matrix[column][i];
                result[row][i] -= factor * result[column][i];
            }
        }
    }
    return result;
}

Matrix product(const Matrix& left, const Matrix& right)
{
    Matrix result {};
    for (std::size_t i = 0; i < terms; ++i)
        for (std::size_t j = 0; j < terms; ++j)
            for (std::size_t k = 0; k < terms; ++k)
                result[i][j] += left[i][k] * right[k][j];
    return result;
}

struct Fit {
    Row coefficients {};
    Matrix bread {}; // (X'X)^-1
    std::vector<Row> scores; // regressors times residual, one a period
};

Fit least_squares(std::span<const double> values, std::size_t change)
{
    Fit fit;
    Matrix squares {};
    Row products {};
    for (std::size_t t = 0; t < values.size(); ++t) {
        const auto x = regressors(t, change);
        for (std::size_t i = 0; i < terms; ++i) {
            products[i] += x[i] * values[t];
            for (std::size_t j = 0; j < terms; ++j)
                squares[i][j] += x[i] * x[j];
        }
    }
    fit.bread = inverse(squares);
    for (std::size_t i = 0; i < terms; ++i)
        for (std::size_t j = 0; j < terms; ++j)
            fit.coefficients[i] += fit.bread[i][j] * products[j];
    for (std::size_t t = 0; t < values.size(); ++t) {
        auto x = regressors(t, change);
        double residual = values[t];
        for (std::size_t i = 0; i < terms; ++i)
            residual -= x[i] * fit.coefficients[i];
        for (double& each : x)
            each *= residual;
        fit.scores.push_back(x);
    }
    return fit;
}

/// Newey and West's sum over neighbours up to `lag` apart, weighted down as they are farther apart.
Matrix meat(const std::vector<Row>& scores, std::size_t lag)
{
    Matrix sum {};
    for (std::size_t apart = 0; apart <= lag; ++apart) {
        const double weight = 1 - static_cast<double>(apart) / (static_cast<double>(lag) + 1);
        for (std::size_t t = apart; t < scores.size(); ++t)
            for (std::size_t i = 0; i < terms; ++i)
                for (std::size_t j = 0; j < terms; ++j) {
                    const double one = scores[t][i] * scores[t - apart][j];
                    const double other = apart == 0 ? 0 : scores[t - apart][i] * scores[t][j];
                    sum[i][j] += weight * (one + other);
                }
    }
    return sum;
}

Coefficient coefficient(double value, double variance, double degrees_of_freedom, ConfidenceLevel level)
{
    const double error = std::sqrt(std::max(0.0, variance));
    const double reach = error == 0 ? 0 : error * two_sided_t(level, degrees_of_freedom);
    const double t_squared = error == 0 ? HUGE_VAL : (value / error) * (value / error);
    const double rest = degrees_of_freedom / (degrees_of_freedom + t_squared);
    const double p = value == 0 ? 1 : beta_lower_probability(degrees_of_freedom / 2, 0.5, rest);
    return { .value = value,
        .standard_error = error,
        .interval = { .lower = value - reach, .upper = value + reach },
        .p = p };
}

} // namespace

Result<InterruptedTimeSeries> interrupted_time_series(
    std::span<const double> values, std::size_t change, ConfidenceLevel level, std::optional<std::size_t> lag)
{
    if (change > values.size() || change < fewest_periods_a_side
        || values.size() - change < fewest_periods_a_side)
        return failure("series.too_few_points",
            "A trend needs at least 8 periods before the change and 8 after it: nothing is said on fewer.");
    if (!std::ranges::all_of(values, [](double value) { return std::abs(value) < 1e100; }))
        return failure("series.not_a_number", "A value of the series is not a number.");
    const auto periods = static_cast<double>(values.size());
    const auto used_lag =
        lag.value_or(static_cast<std::size_t>(std::floor(4 * std::pow(periods / 100, 2.0 / 9))));
    if (used_lag >= values.size() || used_lag > 1000)
        return failure("series.bad_lag", "The lag is less than the number of periods, and at most 1000.");

    const auto fit = least_squares(values, change);
    auto variance = product(product(fit.bread, meat(fit.scores, used_lag)), fit.bread);
    const double degrees_of_freedom = periods - terms;
    const auto term = [&](std::size_t i) {
        return coefficient(
            fit.coefficients[i], variance[i][i] * periods / degrees_of_freedom, degrees_of_freedom, level);
    };
    return InterruptedTimeSeries {
        .trend_before = term(1), .step = term(2), .change_of_trend = term(3), .lag = used_lag
    };
}

} // namespace wres::statistics
