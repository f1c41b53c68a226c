// SPDX-License-Identifier: MIT
#include "improvement/planned_target.h"

#include <fmt/format.h>

namespace wres::improvement {

std::uint32_t periods_until_target(const Plan& plan, const Action& action, CountedAs counted_as)
{
    if (!action.starts || !action.measure.by)
        return 1;
    std::uint32_t periods = 0;
    const int first = static_cast<int>(std::chrono::year_month_day(*action.starts).year());
    const int last = static_cast<int>(std::chrono::year_month_day(*action.measure.by).year());
    for (int year = first; year <= last; ++year) {
        const auto period = period_of(fmt::format("{:04}", year), plan.year_ends);
        const bool is_over = period && period->ends <= *action.measure.by;
        if (is_over
            && standing_of(*period, *action.starts, counted_as == CountedAs::Stock) == Standing::After)
            ++periods;
    }
    return periods;
}

Result<TargetQuestion> target_question(
    const Plan& plan, const Action& action, const ResolvedDisparity& disparity)
{
    TargetQuestion question;
    question.quantity = action.measure.quantity;
    question.counted_as = disparity.counted_as;
    question.periods_before = static_cast<std::uint32_t>(action.measure.baseline.periods.size());
    question.periods_after = periods_until_target(plan, action, disparity.counted_as);
    auto& sum = question.baseline;
    for (const auto& period : action.measure.baseline.periods) {
        if (disparity.counted_as == CountedAs::Stock)
            sum = {};
        sum.group_numerator += period.group_numerator;
        sum.group_denominator += period.group_denominator;
        sum.reference_numerator += period.reference_numerator;
        sum.reference_denominator += period.reference_denominator;
    }
    if (question.periods_before == 0)
        return failure("target.no_baseline",
            "No baseline is frozen, so nothing can be planned from it. Freeze one: wres plan freeze.");
    if (question.periods_after == 0)
        return failure("target.no_period",
            "No whole period lies between the start and the day of the target, so there would be nothing to "
            "tell it by. Set a later day under `by`.");
    return question;
}

} // namespace wres::improvement
