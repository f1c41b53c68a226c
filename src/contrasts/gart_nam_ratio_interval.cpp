// SPDX-License-Identifier: MIT
#include "contrasts/gart_nam_ratio_interval.h"

#include "contrasts/ratio_score.h"

namespace wres::statistics {

Interval gart_nam_ratio_interval(Proportion group, Proportion reference, ConfidenceLevel level)
{
    return RatioScore(group, reference, RatioScoreKind::GartNam).interval(level);
}

} // namespace wres::statistics
