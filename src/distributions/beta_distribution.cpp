// SPDX-License-Identifier: MIT
#include "distributions/beta_distribution.h"

#include <boost/math/special_functions/beta.hpp>

namespace wres::statistics {

namespace {

using namespace boost::math::policies;

/// Boost would throw on overflow or when it gives up; the nearest number it has is what we want.
using Quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
    underflow_error<ignore_error>, denorm_error<ignore_error>, rounding_error<ignore_error>,
    evaluation_error<ignore_error>, indeterminate_result_error<ignore_error>>;

} // namespace

double beta_lower_probability(double a, double b, double p)
{
    return boost::math::ibeta(a, b, p, Quiet());
}

double beta_upper_probability(double a, double b, double p)
{
    return boost::math::ibetac(a, b, p, Quiet());
}

double beta_quantile(double a, double b, double probability)
{
    return boost::math::ibeta_inv(a, b, probability, Quiet());
}

double beta_upper_quantile(double a, double b, double probability)
{
    return boost::math::ibetac_inv(a, b, probability, Quiet());
}

} // namespace wres::statistics
