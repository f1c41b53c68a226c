// SPDX-License-Identifier: MIT
#include "pay/bonus_pay_gap.h"

#include <utility>

#include "pay/pay_gap.h"
#include "proportions/wilson_interval.h"

namespace wres::statistics {

namespace {

Result<EstimateWithInterval> share_paid(const Bonuses& bonuses, ConfidenceLevel level)
{
    if (bonuses.people == 0)
        return failure(
            "pay.nobody", "There is nobody in one of the groups whose bonuses are to be compared.");
    const auto share = Proportion::of(bonuses.paid.size(), bonuses.people);
    if (!share)
        return failure("pay.more_bonuses_than_people",
            "A group has more people who were paid a bonus than it has people: give one bonus a person, the "
            "sum "
            "of the twelve months.");
    return EstimateWithInterval { .value = share->value(), .interval = wilson_interval(*share, level) };
}

} // namespace

Result<BonusPayGap> bonus_pay_gap(const Bonuses& group, const Bonuses& reference, ConfidenceLevel level)
{
    BonusPayGap found;
    found.group_paid = TRY(share_paid(group, level));
    found.reference_paid = TRY(share_paid(reference, level));
    for (const auto& [gap, middle] :
        { std::pair(&found.mean, PayMiddle::Mean), std::pair(&found.median, PayMiddle::Median) }) {
        const auto between = pay_gap(group.paid, reference.paid, middle);
        if (between)
            *gap = *between;
        else if (between.error().code != "pay.nobody")
            return std::unexpected(between.error());
    }
    return found;
}

} // namespace wres::statistics
