// SPDX-License-Identifier: MIT
#include <limits>

#include "association/adverse_impact.h"
#include "association/fisher_mid_p.h"
#include "association/fisher_p.h"
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "contrasts/adjusted_inverse_sinh_ratio_interval.h"
#include "contrasts/adjusted_log_ratio_interval.h"
#include "contrasts/gart_nam_ratio_interval.h"
#include "contrasts/inverse_sinh_ratio_interval.h"
#include "contrasts/katz_ratio_interval.h"
#include "contrasts/koopman_ratio_interval.h"
#include "contrasts/miettinen_nurminen_ratio_interval.h"
#include "contrasts/mover_ratio_interval.h"
#include "contrasts/price_bonett_ratio_interval.h"
#include "contrasts/ratio_score.h"
#include "contrasts/scas_ratio_interval.h"
#include "contrasts/scas_ratio_p.h"
#include "distributions/normal.h"

namespace wres::calculator {
namespace {

using statistics::Proportion;
using IntervalOfRatio = statistics::Interval (*)(Proportion, Proportion, statistics::ConfidenceLevel);

/// NaN when nobody was counted in either group; infinite when nobody was in the second.
double ratio_of(Proportion first, Proportion second)
{
    return first.value() / second.value();
}

Result<Json> ratio(const Inputs& inputs)
{
    const auto first = TRY(inputs.proportion("x1", "n1"));
    const auto second = TRY(inputs.proportion("x2", "n2"));
    return Json { { "ratio", ratio_of(first, second) } };
}

template <IntervalOfRatio interval_of>
Result<Json> interval(const Inputs& inputs)
{
    const auto first = TRY(inputs.proportion("x1", "n1"));
    const auto second = TRY(inputs.proportion("x2", "n2"));
    const double level = TRY(inputs.number_or("level", 0.95));
    if (level == 1.0)
        return Json { { "ratio", ratio_of(first, second) }, { "lower", 0.0 },
            { "upper", std::numeric_limits<double>::infinity() } };
    const auto checked_level = TRY(inputs.level());
    auto answer = as_json(interval_of(first, second, checked_level));
    answer["ratio"] = ratio_of(first, second);
    return answer;
}

/// Katz as SciPy's relative_risk has it, for comparison: no limit where a cell is empty.
Result<Json> katz_as_scipy(const Inputs& inputs)
{
    const auto first = TRY(inputs.proportion("x1", "n1"));
    const auto second = TRY(inputs.proportion("x2", "n2"));
    const auto level = TRY(inputs.level());
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (first.numerator() == 0 && second.numerator() == 0)
        return Json { { "ratio", nan }, { "lower", nan }, { "upper", nan } };
    if (first.numerator() == 0)
        return Json { { "ratio", 0.0 }, { "lower", 0.0 }, { "upper", nan } };
    if (second.numerator() == 0)
        return Json { { "ratio", infinity }, { "lower", nan }, { "upper", infinity } };
    auto answer = as_json(statistics::katz_ratio_interval(first, second, level));
    answer["ratio"] = ratio_of(first, second);
    return answer;
}

Json optional_json(const auto& value)
{
    return value ? Json(*value) : Json();
}

Result<Json> adverse_impact(const Inputs& inputs)
{
    using namespace statistics;
    const auto minority = TRY(inputs.proportion("x_min", "n_min"));
    const auto majority = TRY(inputs.proportion("x_maj", "n_maj"));
    const double z = pooled_z(minority, majority);
    const double two_sided_mid_p = fisher_mid_p(minority, majority, MidP::TwiceSmaller);
    const bool lower_is_smaller = fisher_lower_p(minority, majority) <= fisher_upper_p(minority, majority);
    const double smaller = two_sided_mid_p / 2;
    const auto interval =
        miettinen_nurminen_ratio_interval(minority, majority, ConfidenceLevel::percent_95());
    return Json { { "sr_min", minority.value() }, { "sr_maj", majority.value() },
        { "impact_ratio", ratio_of(minority, majority) }, { "z_pooled", z },
        { "z_p_two_sided", two_sided_normal_p(z) },
        { "lancaster_midp_lower", lower_is_smaller ? smaller : 1 - smaller },
        { "lancaster_midp_upper", lower_is_smaller ? 1 - smaller : smaller },
        { "lancaster_midp_two_sided", two_sided_mid_p }, { "fisher_two_sided", fisher_p(minority, majority) },
        { "phi", phi_coefficient(minority, majority) }, { "cohen_h", cohen_h(minority, majority) },
        { "shortfall_to_overall_rate", shortfall_to_overall_rate(minority, majority) },
        { "shortfall_to_majority_rate", shortfall_to_reference_rate(minority, majority) },
        { "below_four_fifths", optional_json(below_four_fifths(minority, majority)) },
        { "score_p_MN",
            RatioScore(minority, majority, RatioScoreKind::MiettinenNurminen).p_of_equal_rates() },
        { "mn_ci", Json::array({ interval.lower, interval.upper }) },
        { "scas_p", scas_ratio_p(minority, majority) },
        { "flip_flop_ratio", optional_json(flip_flop_ratio(minority, majority)) } };
}

} // namespace

void add_ratio_methods(std::vector<Method>& methods)
{
    using namespace statistics;
    constexpr auto inputs = "x1, n1, x2, n2; level (0.95)";
    const auto add = [&](std::string_view method, std::string_view source, auto answer) {
        methods.push_back({ "risk_ratio_ci", method, inputs, source, answer });
    };
    methods.push_back({ "risk_ratio", "point", "x1, n1, x2, n2", "x1 / n1 over x2 / n2", &ratio });
    add("scas", "Laud (2017) Pharm Stat 16:334", &interval<scas_ratio_interval>);
    add("koopman", "Koopman (1984) Biometrics 40:513", &interval<koopman_ratio_interval>);
    add("miettinen_nurminen", "Miettinen and Nurminen (1985) Stat Med 4:213",
        &interval<miettinen_nurminen_ratio_interval>);
    add("gart_nam", "Gart and Nam (1988) Biometrics 44:323", &interval<gart_nam_ratio_interval>);
    add("mover_r_wilson", "Donner and Zou (2012) Stat Methods Med Res 21:347",
        &interval<mover_ratio_interval>);
    add("katz_log", "Katz et al. (1978) Biometrics 34:469", &interval<katz_ratio_interval>);
    add("katz_log_scipy_policy", "as scipy.stats.contingency.relative_risk, for comparison", &katz_as_scipy);
    add("adjusted_log", "Walter (1975) Biometrika 62:371", &interval<adjusted_log_ratio_interval>);
    add("inverse_sinh", "Newcombe (2001) Am Stat 55:200", &interval<inverse_sinh_ratio_interval>);
    add("adjusted_inverse_sinh", "Newcombe (2001); Fagerland, Lydersen and Laake (2017) ch. 4",
        &interval<adjusted_inverse_sinh_ratio_interval>);
    add("price_bonett", "Price and Bonett (2008) Stat Med 27:5497", &interval<price_bonett_ratio_interval>);
    methods.push_back({ "adverse_impact", "", "x_min, n_min, x_maj, n_maj",
        "Morris and Dunleavy (2017) Adverse Impact Analysis", &adverse_impact });
}

} // namespace wres::calculator
