// SPDX-License-Identifier: MIT
#include "contrasts/miettinen_nurminen_difference_interval.h"

#include "contrasts/difference_score.h"

namespace wres::statistics {

Interval miettinen_nurminen_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return DifferenceScore(group, reference, DifferenceScoreKind::MiettinenNurminen).interval(level);
}

} // namespace wres::statistics
