// SPDX-License-Identifier: MIT
#include "contrasts/scas_ratio_p.h"

#include "contrasts/ratio_score.h"

namespace wres::statistics {

double scas_ratio_p(Proportion group, Proportion reference)
{
    return RatioScore(group, reference, RatioScoreKind::SkewnessCorrected).p_of_equal_rates();
}

} // namespace wres::statistics
