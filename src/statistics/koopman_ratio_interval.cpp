// SPDX-License-Identifier: MIT
#include "statistics/koopman_ratio_interval.h"

#include "statistics/ratio_score.h"

namespace wres::statistics {

Interval koopman_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return RatioScore(group, reference, RatioScoreKind::Koopman).interval(level);
}

} // namespace wres::statistics
