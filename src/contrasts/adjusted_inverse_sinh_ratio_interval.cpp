// SPDX-License-Identifier: MIT
#include "contrasts/adjusted_inverse_sinh_ratio_interval.h"

#include "contrasts/inverse_sinh.h"

namespace wres::statistics {

Interval adjusted_inverse_sinh_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return inverse_sinh_interval(group, reference, level, 1);
}

} // namespace wres::statistics
