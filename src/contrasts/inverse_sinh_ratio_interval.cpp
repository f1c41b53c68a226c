// SPDX-License-Identifier: MIT
#include "contrasts/inverse_sinh_ratio_interval.h"

#include "contrasts/inverse_sinh.h"

namespace wres::statistics {

Interval inverse_sinh_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return inverse_sinh_interval(group, reference, level, 0);
}

} // namespace wres::statistics
