// SPDX-License-Identifier: MIT
#include "contrasts/mee_difference_interval.h"

#include "contrasts/difference_score.h"

namespace wres::statistics {

Interval mee_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return DifferenceScore(group, reference, DifferenceScoreKind::Mee).interval(level);
}

} // namespace wres::statistics
