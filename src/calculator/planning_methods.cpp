// SPDX-License-Identifier: MIT
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "statistics/planning.h"

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
                         auto answer) {
        methods.push_back({ statistic, "", inputs, source, answer });
    };
    constexpr auto fleiss = "Fleiss, Levin and Paik (2003) chapter 4";
    add("power", "n1, n2, reference_rate, ratio; level (0.95)", fleiss, &power);
    add("smallest_detectable_ratio", "n1, n2, reference_rate; power (0.8), level (0.95)", fleiss,
        &detectable);
    add("years_needed", "n1, n2 (of one year), reference_rate, ratio; power (0.8), level (0.95)", fleiss,
        &years);
    add("survey_size", "people, margin; share (0.5), level (0.95)", "Cochran (1977) chapter 4", &survey);
    add("probability_of_superiority", "x1, n1, x2, n2", "Altham (1969) J R Stat Soc B 31:261", &superiority);
}

} // namespace wres::calculator
