// SPDX-License-Identifier: MIT
#include "improvement/quantity_estimate.h"

#include "contrasts/scas_ratio_interval.h"
#include "improvement/period_change.h"
#include "proportions/wilson_interval.h"

namespace wres::improvement {

std::optional<statistics::EstimateWithInterval> quantity_estimate(
    Quantity quantity, const indicators::FourCounts& counts, statistics::ConfidenceLevel level)
{
    using statistics::Proportion;
    if (quantity == Quantity::ShareOfGroup) {
        const auto share = share_of_group(counts);
        if (!share)
            return std::nullopt;
        return statistics::EstimateWithInterval { share->value(),
            statistics::wilson_interval(*share, level) };
    }
    const auto group = Proportion::of(counts.group_numerator, counts.group_denominator);
    const auto reference = Proportion::of(counts.reference_numerator, counts.reference_denominator);
    if (!group || !reference || reference->numerator() == 0)
        return std::nullopt;
    return statistics::EstimateWithInterval { group->value() / reference->value(),
        statistics::scas_ratio_interval(*group, *reference, level) };
}

} // namespace wres::improvement
