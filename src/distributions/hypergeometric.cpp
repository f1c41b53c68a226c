// SPDX-License-Identifier: MIT
#include "distributions/hypergeometric.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "distributions/binomial_terms.h"

namespace wres::statistics {

namespace {

/// 1 + r + r r' + ... until what is left cannot be seen. The ratios fall, so the rest is below a geometric
/// series.
template <typename Ratio>
double sum_of_products(double start, double end, double direction, const Ratio& ratio)
{
    const auto last = static_cast<std::uint64_t>(std::abs(end - start));
    double sum = 1;
    double product = 1;
    for (std::uint64_t step = 0; step < last; ++step) {
        const double r = ratio(start + direction * static_cast<double>(step));
        product *= r;
        sum += product;
        if (r < 1 && product * r < 1e-17 * sum * (1 - r))
            break;
    }
    return sum;
}

} // namespace

Hypergeometric::Hypergeometric(Proportion group, Proportion reference)
    : group_all_(static_cast<double>(group.denominator()))
    , reference_all_(static_cast<double>(reference.denominator()))
    , counted_(static_cast<double>(group.numerator()) + static_cast<double>(reference.numerator()))
    , smallest_(std::max(0.0, counted_ - reference_all_))
    , largest_(std::min(group_all_, counted_))
    , mode_(std::clamp(std::floor((group_all_ + 1) * ((counted_ + 1) / (group_all_ + reference_all_ + 2))),
          smallest_, largest_))
{
}

double Hypergeometric::log_probability(double k) const
{
    const double everybody = group_all_ + reference_all_;
    const double p = counted_ / everybody;
    const double q = (everybody - counted_) / everybody;
    return log_binomial_probability(k, group_all_, p, q)
        + log_binomial_probability(counted_ - k, reference_all_, p, q)
        - log_binomial_probability(counted_, everybody, p, q);
}

double Hypergeometric::step_up(double k) const
{
    return ((group_all_ - k) / (k + 1)) * ((counted_ - k) / (reference_all_ - counted_ + k + 1));
}

double Hypergeometric::tail_over_probability_up(double k) const
{
    return sum_of_products(k, largest_, 1, [&](double at) { return step_up(at); });
}

double Hypergeometric::tail_over_probability_down(double k) const
{
    return sum_of_products(k, smallest_, -1, [&](double at) { return 1 / step_up(at - 1); });
}

} // namespace wres::statistics
