// SPDX-License-Identifier: MIT
#include "contrasts/miettinen_nurminen_ratio_interval.h"

#include "contrasts/ratio_score.h"

namespace wres::statistics {

Interval miettinen_nurminen_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return RatioScore(group, reference, RatioScoreKind::MiettinenNurminen).interval(level);
}

} // namespace wres::statistics
