// SPDX-License-Identifier: MIT
#include <cmath>

#include "calculator/answers.h"
#include "calculator/registry.h"
#include "proportions/agresti_coull_interval.h"
#include "proportions/clopper_pearson_interval.h"
#include "proportions/jeffreys_interval.h"
#include "proportions/mid_p_interval.h"
#include "proportions/skewness_corrected_interval.h"
#include "proportions/wald_interval.h"
#include "proportions/wilson_corrected_interval.h"
#include "proportions/wilson_interval.h"

namespace wres::calculator {
namespace {

using IntervalOfShare = statistics::Interval (*)(statistics::Proportion, statistics::ConfidenceLevel);

/// The level of a two-sided interval whose one used limit is that of a one-sided interval.
double two_sided_level(double one_sided)
{
    return 2 * one_sided - 1;
}

template <IntervalOfShare interval_of>
Result<Json> interval(const Inputs& inputs)
{
    const auto share = TRY(inputs.proportion("x", "n"));
    auto level = TRY(inputs.level());
    const double multiplier = TRY(inputs.number_or("multiplier", 1.0));
    const auto alternative = TRY(inputs.word_or("alternative", "two-sided"));
    const bool one_sided = alternative == "less" || alternative == "greater";
    if (!one_sided && alternative != "two-sided")
        return failure("calc.unknown_alternative", "The alternative is two-sided, less or greater.");
    if (one_sided && !(two_sided_level(level.value()) > 0.0))
        return failure("calc.not_a_level", "A one-sided level is more than 0.5.");
    if (one_sided)
        level = statistics::ConfidenceLevel::of(two_sided_level(level.value()));

    const auto limits = interval_of(share, level);
    return Json { { "value", share.value() * multiplier },
        { "lower", alternative == "less" ? 0.0 : limits.lower * multiplier },
        { "upper", alternative == "greater" ? multiplier : limits.upper * multiplier } };
}

/// Wilson's interval also serves weighted counts, which are not whole.
Result<Json> wilson(const Inputs& inputs)
{
    const double counted = TRY(inputs.number("x"));
    const double all = TRY(inputs.number("n"));
    if (counted == std::floor(counted) && all == std::floor(all))
        return interval<statistics::wilson_interval>(inputs);
    const auto level = TRY(inputs.level());
    const double multiplier = TRY(inputs.number_or("multiplier", 1.0));
    if (!(counted >= 0.0 && counted <= all && all > 0.0))
        return failure("proportion.more_than_all", "More people are counted than there are.");
    const auto limits = statistics::weighted_wilson_interval(counted, all, level);
    return Json { { "value", counted / all * multiplier }, { "lower", limits.lower * multiplier },
        { "upper", limits.upper * multiplier } };
}

} // namespace

void add_proportion_methods(std::vector<Method>& methods)
{
    using namespace statistics;
    constexpr auto inputs = "x, n; level (0.95), multiplier (1), alternative (two-sided, less, greater)";
    const auto add = [&](std::string_view method, std::string_view source, auto answer) {
        methods.push_back({ "proportion_ci", method, inputs, source, answer });
    };
    add("wilson", "Wilson (1927) J Am Stat Assoc 22:209", &wilson);
    add("wilson_cc", "Newcombe (1998) Stat Med 17:857, method 4", &interval<wilson_corrected_interval>);
    add("clopper_pearson", "Clopper and Pearson (1934) Biometrika 26:404",
        &interval<clopper_pearson_interval>);
    add("mid_p", "Lancaster (1961) J Am Stat Assoc 56:223; Newcombe (1998) Stat Med 17:857, method 6",
        &interval<mid_p_interval>);
    add("jeffreys", "Brown, Cai and DasGupta (2001) Stat Sci 16:101", &interval<jeffreys_interval>);
    add("agresti_coull", "Agresti and Coull (1998) Am Stat 52:119", &interval<agresti_coull_interval>);
    add("scas", "Laud (2017) Pharm Stat 16:334", &interval<skewness_corrected_interval>);
    add("wald", "Laplace (1812); what a spreadsheet gives", &interval<wald_interval>);
}

} // namespace wres::calculator
