// SPDX-License-Identifier: MIT
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "pay/bonus_pay_gap.h"
#include "pay/bootstrap_pay_gap.h"
#include "pay/pay_decomposition.h"
#include "pay/pay_gap.h"
#include "pay/pay_quarters.h"
#include "pay/rank_pay_gap.h"

namespace wres::calculator {
namespace {

using statistics::PayMiddle;

struct TwoPays {
    std::vector<double> group;
    std::vector<double> reference;
};

Result<TwoPays> pays(const Inputs& inputs)
{
    TwoPays both;
    both.group = TRY(inputs.numbers("group"));
    both.reference = TRY(inputs.numbers("reference"));
    return both;
}

template <PayMiddle middle>
Result<Json> gap(const Inputs& inputs)
{
    const auto both = TRY(pays(inputs));
    const double found = TRY(statistics::pay_gap(both.group, both.reference, middle));
    return Json { { "gap", found } };
}

Json gap_with_limits(const statistics::EstimateWithInterval& found)
{
    auto answer = as_json(found.interval);
    answer["gap"] = found.value;
    return answer;
}

template <PayMiddle middle>
Result<Json> bootstrap(const Inputs& inputs)
{
    const auto both = TRY(pays(inputs));
    const auto level = TRY(inputs.level());
    const auto resamples = TRY(inputs.count_or("resamples", 2000));
    const auto found =
        TRY(statistics::bootstrap_pay_gap(both.group, both.reference, middle, level, resamples));
    return gap_with_limits(found);
}

Result<Json> rank(const Inputs& inputs)
{
    const auto both = TRY(pays(inputs));
    const auto level = TRY(inputs.level());
    const auto found = TRY(statistics::rank_pay_gap(both.group, both.reference, level));
    return gap_with_limits(found);
}

Json paid(const statistics::EstimateWithInterval& share)
{
    auto answer = as_json(share.interval);
    answer["value"] = share.value;
    return answer;
}

Result<Json> bonus(const Inputs& inputs)
{
    const auto bonuses = TRY(pays(inputs));
    const auto group_people = TRY(inputs.count("group_people"));
    const auto reference_people = TRY(inputs.count("reference_people"));
    const auto level = TRY(inputs.level());
    const auto found = TRY(statistics::bonus_pay_gap({ .paid = bonuses.group, .people = group_people },
        { .paid = bonuses.reference, .people = reference_people }, level));
    const auto gap_or_nothing = [](const std::optional<double>& gap) { return gap ? Json(*gap) : Json(); };
    return Json { { "mean_gap", gap_or_nothing(found.mean) }, { "median_gap", gap_or_nothing(found.median) },
        { "group_paid", paid(found.group_paid) }, { "reference_paid", paid(found.reference_paid) } };
}

Result<Json> quarters(const Inputs& inputs)
{
    const auto both = TRY(pays(inputs));
    const auto shares = TRY(statistics::group_share_of_pay_quarters(both.group, both.reference));
    return Json { { "group_share", shares } };
}

Result<Json> decomposition(const Inputs& inputs)
{
    const auto group = TRY(inputs.counts("group"));
    const auto group_pay = TRY(inputs.numbers("group_pay"));
    const auto reference = TRY(inputs.counts("reference"));
    const auto reference_pay = TRY(inputs.numbers("reference_pay"));
    if (group_pay.size() != group.size() || reference.size() != group.size()
        || reference_pay.size() != group.size())
        return failure("calc.not_grades", "The lists are not all of one length, one number a grade.");
    std::vector<statistics::PayGrade> grades;
    for (std::size_t i = 0; i < group.size(); ++i)
        grades.push_back({ group[i], group_pay[i], reference[i], reference_pay[i] });
    const auto found = TRY(statistics::decompose_pay_gap(grades));
    return Json { { "gap", found.gap }, { "grades", found.grades },
        { "within_grades", found.within_grades } };
}

} // namespace

void add_pay_methods(std::vector<Method>& methods)
{
    constexpr auto regulations =
        "Gender Pay Gap Information Regulations 2017 (SI 2017/172), regulations 8 to 13";
    constexpr auto pay = "group, reference (hourly pay of each person)";
    methods.emplace_back("pay_gap", "mean", pay, regulations, &gap<PayMiddle::Mean>);
    methods.emplace_back("pay_gap", "median", pay, regulations, &gap<PayMiddle::Median>);
    constexpr auto resampled = "group, reference (hourly pay of each person); level (0.95), resamples (2000)";
    methods.emplace_back("pay_gap_ci", "mean, BCa bootstrap", resampled,
        "Efron (1987) J Am Stat Assoc 82:171", &bootstrap<PayMiddle::Mean>);
    methods.emplace_back("pay_gap_ci", "median, BCa bootstrap", resampled,
        "Efron (1987) J Am Stat Assoc 82:171", &bootstrap<PayMiddle::Median>);
    methods.emplace_back("pay_gap_ci", "rank", "group, reference (hourly pay of each person); level (0.95)",
        "Hodges and Lehmann (1963) Ann Math Stat 34:598", &rank);
    methods.emplace_back("bonus_pay_gap", "",
        "group, reference (bonus of each person who was paid any), group_people, reference_people; level "
        "(0.95)",
        regulations, &bonus);
    methods.emplace_back("pay_quarters", "", pay, regulations, &quarters);
    methods.emplace_back("pay_decomposition", "Oaxaca-Blinder by grade",
        "group, group_pay, reference, reference_pay",
        "Oaxaca (1973) Int Econ Rev 14:693; Blinder (1973) J Hum Resour 8:436", &decomposition);
}

} // namespace wres::calculator
