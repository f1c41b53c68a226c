// SPDX-License-Identifier: MIT
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "contrasts/scas_ratio_interval.h"
#include "proportions/conclusion.h"
#include "proportions/planning.h"

namespace wres::calculator {
namespace {

Result<statistics::PlannedComparison> plan(const Inputs& inputs)
{
    statistics::PlannedComparison comparison;
    comparison.group = TRY(inputs.number("n1"));
    comparison.reference = TRY(inputs.number("n2"));
    comparison.reference_rate = TRY(inputs.number("reference_rate"));
    return comparison;
}

Result<Json> power(const Inputs& inputs)
{
    const auto comparison = TRY(plan(inputs));
    const double ratio = TRY(inputs.number("ratio"));
    const auto level = TRY(inputs.level());
    const double found = TRY(statistics::power_of_comparison(comparison, ratio, level));
    return Json { { "power", found } };
}

Result<Json> detectable(const Inputs& inputs)
{
    const auto comparison = TRY(plan(inputs));
    const double wanted = TRY(inputs.number_or("power", 0.8));
    const auto level = TRY(inputs.level());
    const auto found = TRY(statistics::smallest_detectable_ratios(comparison, wanted, level));
    return as_json(found);
}

Result<Json> years(const Inputs& inputs)
{
    const auto comparison = TRY(plan(inputs));
    const double ratio = TRY(inputs.number("ratio"));
    const double wanted = TRY(inputs.number_or("power", 0.8));
    const auto level = TRY(inputs.level());
    const auto found = TRY(statistics::years_needed(comparison, ratio, wanted, level));
    return Json { { "years", found } };
}

Result<Json> survey(const Inputs& inputs)
{
    const double people = TRY(inputs.number("people"));
    const double share = TRY(inputs.number_or("share", 0.5));
    const double margin = TRY(inputs.number("margin"));
    const auto level = TRY(inputs.level());
    const double found = TRY(statistics::survey_size(people, share, margin, level));
    return Json { { "answers", found } };
}

std::string word(statistics::Conclusion conclusion)
{
    switch (conclusion) {
    case statistics::Conclusion::Higher: return "higher";
    case statistics::Conclusion::Lower: return "lower";
    case statistics::Conclusion::NoWorthwhileDifference: return "no worthwhile difference";
    case statistics::Conclusion::TooFewToTell: break;
    }
    return "too few to tell";
}

Result<double> worthwhile_ratio(const Inputs& inputs)
{
    const double ratio = TRY(inputs.number_or("worthwhile_ratio", 1.25));
    if (!(ratio > 1))
        return failure("calc.not_a_ratio", "The worthwhile_ratio is more than 1, such as 1.25.");
    return ratio;
}

Result<Json> conclusion_of_counts(const Inputs& inputs)
{
    const auto group = TRY(inputs.proportion("x1", "n1"));
    const auto reference = TRY(inputs.proportion("x2", "n2"));
    const auto level = TRY(inputs.level());
    const double worthwhile = TRY(worthwhile_ratio(inputs));
    const auto limits = statistics::scas_ratio_interval(group, reference, level);
    auto answer = as_json(limits);
    answer["conclusion"] = word(statistics::conclusion_of_ratio(limits, worthwhile));
    return answer;
}

Result<Json> conclusion_of_limits(const Inputs& inputs)
{
    const double lower = TRY(inputs.number("lower"));
    const double upper = TRY(inputs.number("upper"));
    const double worthwhile = TRY(worthwhile_ratio(inputs));
    if (!(lower <= upper))
        return failure("calc.not_limits", "The lower limit is above the upper one.");
    if (!inputs.has("reference_share"))
        return Json { { "conclusion",
            word(statistics::conclusion_of_ratio({ .lower = lower, .upper = upper }, worthwhile)) } };
    const double share = TRY(inputs.number("reference_share"));
    if (!(share >= 0 && share <= 1))
        return failure("calc.not_a_proportion", "The reference_share is a proportion, from 0 to 1.");
    return Json { { "conclusion",
        word(statistics::conclusion_of_difference({ .lower = lower, .upper = upper }, share, worthwhile)) } };
}

Result<Json> superiority(const Inputs& inputs)
{
    const auto group = TRY(inputs.proportion("x1", "n1"));
    const auto reference = TRY(inputs.proportion("x2", "n2"));
    return Json { { "probability", statistics::probability_of_superiority(group, reference) } };
}

} // namespace

void add_planning_methods(std::vector<Method>& methods)
{
    const auto add = [&](std::string_view statistic, std::string_view inputs, std::string_view source,
                         auto answer, std::string_view method = "") {
        methods.push_back({ statistic, method, inputs, source, answer });
    };
    constexpr auto fleiss = "Fleiss, Levin and Paik (2003) chapter 4";
    add("power", "n1, n2, reference_rate, ratio; level (0.95)", fleiss, &power);
    add("smallest_detectable_ratio", "n1, n2, reference_rate; power (0.8), level (0.95)", fleiss,
        &detectable);
    add("years_needed", "n1, n2 (of one year), reference_rate, ratio; power (0.8), level (0.95)", fleiss,
        &years);
    add("survey_size", "people, margin; share (0.5), level (0.95)", "Cochran (1977) chapter 4", &survey);
    add("conclusion", "x1, n1, x2, n2; worthwhile_ratio (1.25), level (0.95)",
        "Laud (2017) Pharm Stat 16:334 for the limits; docs/methods/verdict.md for the rule",
        &conclusion_of_counts, "ratio of counts");
    add("conclusion", "lower, upper; worthwhile_ratio (1.25), reference_share (for a difference of shares)",
        "docs/methods/verdict.md", &conclusion_of_limits, "limits");
    add("probability_of_superiority", "x1, n1, x2, n2", "Altham (1969) J R Stat Soc B 31:261", &superiority);
}

} // namespace wres::calculator
