// SPDX-License-Identifier: MIT
//
// The laws of planning.
#include "proportions/planning.h"
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

PlannedComparison any_plan()
{
    return { any_positive(10, 1e5), any_positive(10, 1e5), any_positive(0.01, 0.9) };
}

} // namespace

TEST_CASE("laws of planning: more people, or a ratio farther from 1, are found more surely")
{
    holds("power", [] {
        const auto plan = any_plan();
        const double ratio = any_positive(0.05, 1 / plan.reference_rate);
        const auto level = any_level();
        const double power = power_of_comparison(plan, ratio, level).value();
        RC_ASSERT(power >= 0 && power <= 1);
        PlannedComparison larger = plan;
        larger.group *= 3;
        larger.reference *= 3;
        const double of_larger = power_of_comparison(larger, ratio, level).value();
        const bool found_at_all = power > 0.5; // below that more people can make chance findings rarer
        RC_ASSERT(!found_at_all || at_most(power, of_larger));
        const auto detectable = smallest_detectable_ratios(plan, 0.8, level).value();
        const auto of_more = smallest_detectable_ratios(larger, 0.8, level).value();
        RC_ASSERT(detectable.lower <= of_more.lower && of_more.lower <= 1);
        RC_ASSERT(1 <= of_more.upper && of_more.upper <= detectable.upper);
    });
    holds("years and surveys", [] {
        const auto plan = any_plan();
        const double ratio = any_positive(0.3, 1 / plan.reference_rate);
        const auto level = any_published_level();
        PlannedComparison larger = plan;
        larger.group *= 2;
        larger.reference *= 2;
        const auto years = years_needed(plan, ratio, 0.8, level);
        const auto fewer = years_needed(larger, ratio, 0.8, level);
        RC_ASSERT(!years || (fewer && *fewer <= *years));
        const double people = any_positive(1, 1e7);
        const double share = any_positive(0.001, 1);
        const double margin = any_positive(0.001, 0.5);
        const double answers = survey_size(people, share, margin, level).value();
        RC_ASSERT(answers >= 1 && answers <= people + 1);
        RC_ASSERT(survey_size(people, share, margin * 1.5, level).value() <= answers);
        RC_ASSERT(survey_size(2 * people, share, margin, level).value() >= answers);
    });
}
