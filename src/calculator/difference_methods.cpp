// SPDX-License-Identifier: MIT
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "contrasts/agresti_caffo_difference_interval.h"
#include "contrasts/mee_difference_interval.h"
#include "contrasts/miettinen_nurminen_difference_interval.h"
#include "contrasts/mover_jeffreys_difference_interval.h"
#include "contrasts/newcombe_difference_interval.h"
#include "contrasts/scas_difference_interval.h"
#include "contrasts/wald_corrected_difference_interval.h"
#include "contrasts/wald_difference_interval.h"

namespace wres::calculator {
namespace {

using statistics::Proportion;
using IntervalOfDifference = statistics::Interval (*)(Proportion, Proportion, statistics::ConfidenceLevel);

template <IntervalOfDifference interval_of>
Result<Json> interval(const Inputs& inputs)
{
    const auto first = TRY(inputs.proportion("x1", "n1"));
    const auto second = TRY(inputs.proportion("x2", "n2"));
    const auto level = TRY(inputs.level());
    auto answer = as_json(interval_of(first, second, level));
    answer["difference"] = first.value() - second.value();
    return answer;
}

} // namespace

void add_difference_methods(std::vector<Method>& methods)
{
    using namespace statistics;
    const auto add = [&](std::string_view method, std::string_view source, auto answer) {
        methods.push_back({ "risk_difference_ci", method, "x1, n1, x2, n2; level (0.95)", source, answer });
    };
    add("newcombe", "Newcombe (1998) Stat Med 17:873, method 10", &interval<newcombe_difference_interval>);
    add("miettinen_nurminen", "Miettinen and Nurminen (1985) Stat Med 4:213",
        &interval<miettinen_nurminen_difference_interval>);
    add("mee", "Mee (1984) Biometrics 40:1175", &interval<mee_difference_interval>);
    add("scas", "Laud (2017) Pharm Stat 16:334", &interval<scas_difference_interval>);
    add("mover_jeffreys", "Laud (2017) Pharm Stat 16:334, MOVER-J",
        &interval<mover_jeffreys_difference_interval>);
    add("agresti_caffo", "Agresti and Caffo (2000) Am Stat 54:280",
        &interval<agresti_caffo_difference_interval>);
    add("wald", "what a spreadsheet gives", &interval<wald_difference_interval>);
    add("wald_cc", "Yates (1934), what a spreadsheet gives, with continuity correction",
        &interval<wald_corrected_difference_interval>);
}

} // namespace wres::calculator
