// SPDX-License-Identifier: MIT
#include "contrasts/scas_ratio_interval.h"

#include "contrasts/ratio_score.h"

namespace wres::statistics {

Interval scas_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return RatioScore(group, reference, RatioScoreKind::SkewnessCorrected).interval(level);
}

} // namespace wres::statistics
