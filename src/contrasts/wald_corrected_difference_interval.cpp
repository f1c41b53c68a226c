// SPDX-License-Identifier: MIT
#include "contrasts/wald_corrected_difference_interval.h"

#include "contrasts/wald_difference_interval.h"

namespace wres::statistics {

Interval wald_corrected_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    const double correction =
        (1 / static_cast<double>(group.denominator()) + 1 / static_cast<double>(reference.denominator())) / 2;
    const Interval uncorrected = wald_difference_interval(group, reference, level);
    return { .lower = uncorrected.lower - correction, .upper = uncorrected.upper + correction };
}

} // namespace wres::statistics
