// SPDX-License-Identifier: MIT
#include "contrasts/koopman_ratio_interval.h"

#include "contrasts/ratio_score.h"

namespace wres::statistics {

Interval koopman_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return RatioScore(group, reference, RatioScoreKind::Koopman).interval(level);
}

} // namespace wres::statistics
