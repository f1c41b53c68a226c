// SPDX-License-Identifier: MIT
#include "statistics/scas_ratio_interval.h"

#include "statistics/ratio_score.h"

namespace wres::statistics {

Interval scas_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return RatioScore(group, reference, RatioScoreKind::SkewnessCorrected).interval(level);
}

} // namespace wres::statistics
