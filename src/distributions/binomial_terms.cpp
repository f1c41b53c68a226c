// SPDX-License-Identifier: MIT
#include "distributions/binomial_terms.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "distributions/deviance.h"

namespace wres::statistics {

namespace {

/// log(n!) less Stirling's formula for it, for n = 0 ... 15: the series below needs n of about 16 or more.
std::array<double, 16> make_small_stirling_errors()
{
    std::array<double, 16> errors {};
    long double factorial = 1;
    for (std::size_t n = 1; n < errors.size(); ++n) {
        const auto count = static_cast<long double>(n);
        factorial *= count;
        const long double stirling =
            (count + 0.5L) * std::log(count) - count + 0.5L * std::log(2 * std::numbers::pi_v<long double>);
        errors[n] = static_cast<double>(std::log(factorial) - stirling);
    }
    return errors;
}

double stirling_error(double n)
{
    static const auto small = make_small_stirling_errors();
    if (n < 16)
        return small[static_cast<std::size_t>(n)];
    const double square = n * n;
    return (1.0 / 12
               - (1.0 / 360
                     - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square)
                         / square)
                   / square)
        / n;
}

} // namespace

double log_binomial_probability(double k, double n, double p, double q)
{
    if (p == 0)
        return k == 0 ? 0 : -std::numeric_limits<double>::infinity();
    if (q == 0)
        return k == n ? 0 : -std::numeric_limits<double>::infinity();
    if (k == 0)
        return p < 0.1 ? n * std::log1p(-p) : n * std::log(q);
    if (k == n)
        return q < 0.1 ? n * std::log1p(-q) : n * std::log(p);

    const double rest = n - k;
    const double main = stirling_error(n) - stirling_error(k) - stirling_error(rest) - deviance(k, n * p)
        - deviance(rest, n * q);
    return main + 0.5 * std::log(n / (2 * std::numbers::pi * k * rest));
}

} // namespace wres::statistics
