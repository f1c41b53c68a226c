// SPDX-License-Identifier: MIT
#include "distributions/normal.h"

#include <cmath>
#include <limits>
#include <numbers>

#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace wres::statistics {

double two_sided_z(ConfidenceLevel level)
{
    if (level.value() == ConfidenceLevel::percent_95().value())
        return 1.959963984540054235525;
    if (level.value() == ConfidenceLevel::percent_99_8().value())
        return 3.090232306167813541540;
    if (level.value() >= 1)
        return std::numeric_limits<double>::infinity();
    return std::numbers::sqrt2 * boost::math::erf_inv(level.value());
}

double two_sided_normal_p(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

double upper_normal_p(double z)
{
    return std::erfc(z / std::numbers::sqrt2) / 2;
}

double upper_chi_squared_p(double statistic, double degrees_of_freedom)
{
    if (degrees_of_freedom <= 0 || statistic <= 0)
        return 1;
    if (std::isinf(statistic))
        return 0;
    if (degrees_of_freedom == 1)
        return two_sided_normal_p(std::sqrt(statistic));
    return boost::math::gamma_q(degrees_of_freedom / 2, statistic / 2);
}

} // namespace wres::statistics
