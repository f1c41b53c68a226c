// SPDX-License-Identifier: MIT
#include "contrasts/scas_difference_interval.h"

#include "contrasts/difference_score.h"

namespace wres::statistics {

Interval scas_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return DifferenceScore(group, reference, DifferenceScoreKind::SkewnessCorrected).interval(level);
}

} // namespace wres::statistics
