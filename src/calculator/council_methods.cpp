// SPDX-License-Identifier: MIT
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "calculator/strata.h"
#include "multiplicity/simultaneous_intervals.h"
#include "strata/leave_one_out.h"
#include "strata/shrinkage.h"

namespace wres::calculator {
namespace {

Json listed(const std::vector<statistics::EstimateWithInterval>& estimates, const char* name)
{
    Json answer = Json::object();
    for (const auto& [value, interval] : estimates) {
        answer[name].push_back(value);
        answer["lower"].push_back(interval.lower);
        answer["upper"].push_back(interval.upper);
    }
    return answer;
}

Result<Json> shrunken_ratios(const Inputs& inputs)
{
    const auto councils = TRY(strata_of(inputs));
    const auto level = TRY(inputs.level());
    const auto shrunken = TRY(statistics::shrunken_ratios(councils, level));
    return listed(shrunken, "ratio");
}

Result<Json> shrunken_rates(const Inputs& inputs)
{
    const auto councils = TRY(inputs.proportions("x", "n"));
    const auto level = TRY(inputs.level());
    const auto shrunken = TRY(statistics::shrunken_rates(councils, level));
    return listed(shrunken, "rate");
}

Result<Json> without_each(const Inputs& inputs)
{
    const auto councils = TRY(strata_of(inputs));
    const auto level = TRY(inputs.level());
    Json answer = Json::object();
    for (const auto& [ratio, heterogeneity] : statistics::leave_one_out(councils, level)) {
        answer["ratio"].push_back(ratio ? Json(ratio->value) : Json());
        answer["lower"].push_back(ratio ? Json(ratio->interval.lower) : Json());
        answer["upper"].push_back(ratio ? Json(ratio->interval.upper) : Json());
        answer["heterogeneity_p"].push_back(heterogeneity.p);
    }
    return answer;
}

Json listed(const std::vector<statistics::Interval>& intervals)
{
    Json answer { { "lower", Json::array() }, { "upper", Json::array() } };
    for (const auto& interval : intervals) {
        answer["lower"].push_back(interval.lower);
        answer["upper"].push_back(interval.upper);
    }
    return answer;
}

Result<Json> ratios_together(const Inputs& inputs)
{
    const auto groups = TRY(inputs.proportions("x", "n"));
    const auto reference = TRY(inputs.proportion("reference_x", "reference_n"));
    const auto level = TRY(inputs.level());
    return listed(statistics::simultaneous_ratio_intervals(groups, reference, level));
}

Result<Json> shares_together(const Inputs& inputs)
{
    const auto counts = TRY(inputs.counts("x"));
    const auto level = TRY(inputs.level());
    return listed(statistics::multinomial_intervals(counts, level));
}

} // namespace

void add_council_methods(std::vector<Method>& methods)
{
    constexpr auto strata = "x1, n1, x2, n2 (lists, one number a council); level (0.95)";
    methods.emplace_back("shrunken_risk_ratio", "empirical Bayes", strata,
        "Morris (1983) J Am Stat Assoc 78:47; Raudenbush and Bryk (1985) J Educ Stat 10:75",
        &shrunken_ratios);
    methods.emplace_back("shrunken_rate", "beta-binomial", "x, n (lists, one number a council); level (0.95)",
        "Kleinman (1973) J Am Stat Assoc 68:46; Martuzzi and Elliott (1996) Stat Med 15:1867",
        &shrunken_rates);
    methods.emplace_back("leave_one_out", "Mantel-Haenszel ratio", strata,
        "Greenland and Robins (1985) Biometrics 41:55", &without_each);
    methods.emplace_back("simultaneous_ci", "ratios to one reference, SCAS, Sidak",
        "x, n (lists, one number a group), reference_x, reference_n; level (0.95)",
        "Sidak (1967) J Am Stat Assoc 62:626; Laud (2017) Pharm Stat 16:334", &ratios_together);
    methods.emplace_back("simultaneous_ci", "shares of one whole, Goodman", "x (a list); level (0.95)",
        "Goodman (1965) Technometrics 7:247", &shares_together);
}

} // namespace wres::calculator
