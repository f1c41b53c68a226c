// SPDX-License-Identifier: MIT
#include "statistics/mee_difference_interval.h"

#include "statistics/difference_score.h"

namespace wres::statistics {

Interval mee_difference_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return DifferenceScore(group, reference, DifferenceScoreKind::Mee).interval(level);
}

} // namespace wres::statistics
