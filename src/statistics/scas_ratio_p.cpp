// SPDX-License-Identifier: MIT
#include "statistics/scas_ratio_p.h"

#include "statistics/ratio_score.h"

namespace wres::statistics {

double scas_ratio_p(Proportion group, Proportion reference)
{
    return RatioScore(group, reference, RatioScoreKind::SkewnessCorrected).p_of_equal_rates();
}

} // namespace wres::statistics
