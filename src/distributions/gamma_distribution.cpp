// SPDX-License-Identifier: MIT
#include "distributions/gamma_distribution.h"

#include <boost/math/special_functions/gamma.hpp>

namespace wres::statistics {

namespace {

using namespace boost::math::policies;

/// Boost would throw on overflow or when it gives up; the nearest number it has is what we want.
using Quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
    underflow_error<ignore_error>, denorm_error<ignore_error>, rounding_error<ignore_error>,
    evaluation_error<ignore_error>, indeterminate_result_error<ignore_error>>;

} // namespace

double gamma_lower_probability(double shape, double x)
{
    return boost::math::gamma_p(shape, x, Quiet());
}

double gamma_upper_probability(double shape, double x)
{
    return boost::math::gamma_q(shape, x, Quiet());
}

double gamma_quantile(double shape, double probability)
{
    return boost::math::gamma_p_inv(shape, probability, Quiet());
}

double gamma_upper_quantile(double shape, double probability)
{
    return boost::math::gamma_q_inv(shape, probability, Quiet());
}

} // namespace wres::statistics
