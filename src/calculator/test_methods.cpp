// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include "calculator/answers.h"
#include "calculator/registry.h"
#include "statistics/barnard_p.h"
#include "statistics/boschloo_p.h"
#include "statistics/chi_squared_tests.h"
#include "statistics/cochran_armitage.h"
#include "statistics/contingency_table.h"
#include "statistics/fisher_mid_p.h"
#include "statistics/fisher_p.h"
#include "statistics/independence.h"
#include "statistics/odds_ratio.h"

namespace wres::calculator {
namespace {

using statistics::Proportion;

struct Pair {
    Proportion first;
    Proportion second;
};

Result<std::vector<std::vector<std::uint64_t>>> two_by_two(const Inputs& inputs)
{
    auto table = TRY(inputs.table());
    if (table.size() != 2 || table.front().size() != 2)
        return failure("calc.not_two_by_two", "The input table has two rows of two counts.");
    return table;
}

/// Two groups that are the rows of the table: those with, then those without.
Result<Pair> groups_in_rows(const Inputs& inputs)
{
    const auto table = TRY(two_by_two(inputs));
    const auto first = TRY(Proportion::of(table[0][0], table[0][0] + table[0][1]));
    const auto second = TRY(Proportion::of(table[1][0], table[1][0] + table[1][1]));
    return Pair { first, second };
}

/// Two groups that are the columns, as Barnard's and Boschloo's tests are usually handed their table.
Result<Pair> groups_in_columns(const Inputs& inputs)
{
    const auto table = TRY(two_by_two(inputs));
    const auto first = TRY(Proportion::of(table[0][0], table[0][0] + table[1][0]));
    const auto second = TRY(Proportion::of(table[0][1], table[0][1] + table[1][1]));
    return Pair { first, second };
}

Json odds_ratio_json(const Pair& pair)
{
    const auto odds_ratio = statistics::conditional_odds_ratio(pair.first, pair.second);
    return odds_ratio ? Json(*odds_ratio) : Json(std::numeric_limits<double>::quiet_NaN());
}

/// Exact limits of the odds ratio; a one-sided alternative leaves one end open, at the same level.
Result<Json> odds_ratio_limits(const Pair& pair, double level, const std::string& alternative)
{
    const bool two_sided = alternative == "two-sided" || alternative == "two.sided";
    const double two_sided_level = two_sided ? level : 2 * level - 1;
    if (!(two_sided_level > 0.0))
        return failure("calc.not_a_level", "A one-sided level is more than 0.5.");
    const auto limits = statistics::exact_odds_ratio_interval(
        pair.first, pair.second, statistics::ConfidenceLevel::of(two_sided_level));
    return Json::array({ alternative == "less" ? 0.0 : limits.lower,
        alternative == "greater" ? std::numeric_limits<double>::infinity() : limits.upper });
}

Result<Json> fisher(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_rows(inputs));
    const auto level = TRY(inputs.level());
    const auto alternative = TRY(inputs.word_or("alternative", "two-sided"));
    double p = 0;
    if (alternative == "less")
        p = statistics::fisher_lower_p(pair.first, pair.second);
    else if (alternative == "greater")
        p = statistics::fisher_upper_p(pair.first, pair.second);
    else if (alternative == "two-sided" || alternative == "two.sided")
        p = statistics::fisher_p(pair.first, pair.second);
    else
        return failure("calc.unknown_alternative", "The alternative is two-sided, less or greater.");
    auto limits = TRY(odds_ratio_limits(pair, level.value(), alternative));
    return Json { { "p", p }, { "odds_ratio", odds_ratio_json(pair) }, { "ci", std::move(limits) } };
}

template <statistics::MidP definition>
Result<Json> mid_p(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_rows(inputs));
    return Json { { "p", statistics::fisher_mid_p(pair.first, pair.second, definition) } };
}

template <statistics::BarnardStatistic statistic>
Result<Json> barnard(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_columns(inputs));
    const double p = TRY(statistics::barnard_p(pair.first, pair.second, statistic));
    return Json { { "statistic", statistics::barnard_statistic(pair.first, pair.second, statistic) },
        { "p", p } };
}

/// The statistic is the smaller of Fisher's one-sided p-values, the one the test is built on.
Result<Json> boschloo(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_columns(inputs));
    const double p = TRY(statistics::boschloo_p(pair.first, pair.second));
    const double lower = TRY(statistics::boschloo_lower_p(pair.first, pair.second));
    const double upper = TRY(statistics::boschloo_upper_p(pair.first, pair.second));
    const double statistic = lower < upper ? statistics::fisher_lower_p(pair.first, pair.second)
                                           : statistics::fisher_upper_p(pair.first, pair.second);
    return Json { { "statistic", statistic }, { "p", p } };
}

Result<Json> suissa_shuster(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_rows(inputs));
    const double p =
        TRY(statistics::barnard_p(pair.first, pair.second, statistics::BarnardStatistic::Pooled));
    return Json { { "p", p } };
}

using TestOfTwo = statistics::ChiSquaredTest (*)(Proportion, Proportion);

template <TestOfTwo test>
Result<Json> chi_squared(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_rows(inputs));
    const auto found = test(pair.first, pair.second);
    return Json { { "statistic", found.statistic }, { "p", found.p } };
}

Result<Json> battery(const Inputs& inputs)
{
    using namespace statistics;
    const auto pair = TRY(groups_in_rows(inputs));
    const auto& [first, second] = pair;
    const auto pearson = pearson_chi_squared(first, second);
    const auto yates = yates_chi_squared(first, second);
    const auto n_minus_1 = n_minus_1_chi_squared(first, second);
    return Json { { "fisher_two_sided", fisher_p(first, second) },
        { "fisher_less", fisher_lower_p(first, second) }, { "fisher_greater", fisher_upper_p(first, second) },
        { "cond_or", odds_ratio_json(pair) },
        { "cond_or_ci", as_json(exact_odds_ratio_interval(first, second, ConfidenceLevel::percent_95())) },
        { "midp_fisher_irwin", fisher_mid_p(first, second, MidP::HalfOfObserved) },
        { "epitools_midp_two_sided", fisher_mid_p(first, second, MidP::TwiceSmaller) },
        { "chisq", pearson.statistic }, { "chisq_p", pearson.p }, { "chisq_yates", yates.statistic },
        { "chisq_yates_p", yates.p }, { "n_minus_1_chisq", n_minus_1.statistic },
        { "n_minus_1_p", n_minus_1.p } };
}

Result<std::vector<Proportion>> several_groups(const Inputs& inputs)
{
    const auto x = TRY(inputs.counts("x"));
    const auto n = TRY(inputs.counts("n"));
    if (x.size() != n.size() || x.empty())
        return failure("calc.not_groups", "The inputs x and n are lists of one length, one number a group.");
    std::vector<Proportion> groups;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto group = TRY(Proportion::of(x[i], n[i]));
        groups.push_back(group);
    }
    return groups;
}

Result<Json> several_proportions(const Inputs& inputs)
{
    const auto groups = TRY(several_groups(inputs));
    const auto pearson = statistics::pearson_chi_squared(groups);
    return Json { { "chisq", pearson.statistic }, { "df", pearson.degrees_of_freedom }, { "p", pearson.p } };
}

Result<Json> trend(const Inputs& inputs)
{
    const auto groups = TRY(several_groups(inputs));
    const auto scores = TRY(inputs.numbers("scores"));
    if (scores.size() != groups.size())
        return failure("calc.not_groups", "There is one score a group.");
    const auto found = statistics::cochran_armitage_trend(groups, scores);
    auto answer = TRY(several_proportions(inputs));
    answer["trend_chisq"] = found.statistic;
    answer["trend_p"] = found.p;
    return answer;
}

} // namespace

void add_test_methods(std::vector<Method>& methods)
{
    using statistics::BarnardStatistic;
    using statistics::MidP;
    constexpr auto table = "table (two rows of two counts, a row a group: with, without)";
    constexpr auto columns = "table (two rows of two counts, a column a group: with, without)";
    const auto add = [&](std::string_view statistic, std::string_view method, std::string_view inputs,
                         std::string_view source, auto answer) {
        methods.push_back({ statistic, method, inputs, source, answer });
    };
    add("fisher_exact", "conditional", "table; level (0.95), alternative (two-sided, less, greater)",
        "Fisher (1935); Cornfield (1956)", &fisher);
    add("fisher_exact", "fisher-irwin", "table; level (0.95), alternative (two-sided, less, greater)",
        "Irwin (1935) Metron 12:83: the sum of all tables no more probable", &fisher);
    add("fisher_midp", "fisher-irwin", table,
        "Fagerland, Lydersen and Laake (2017) 4.4.3: half of the observed table",
        &mid_p<MidP::HalfOfObserved>);
    add("fisher_midp", "half of tied", table,
        "Hirji (2006): half of every table as probable as the observed one", &mid_p<MidP::HalfOfTied>);
    add("fisher_midp", "twice the smaller tail", table, "Lancaster (1961) J Am Stat Assoc 56:223",
        &mid_p<MidP::TwiceSmaller>);
    add("barnard_exact", "wald_pooled", columns,
        "Barnard (1947) Biometrika 34:123; Suissa and Shuster (1985)", &barnard<BarnardStatistic::Pooled>);
    add("barnard_exact", "wald_unpooled", columns, "Barnard (1947) Biometrika 34:123",
        &barnard<BarnardStatistic::Unpooled>);
    add("boschloo_exact", "central two-sided", columns, "Boschloo (1970) Stat Neerlandica 24:1", &boschloo);
    add("exact_unconditional", "suissa-shuster gamma=0", table,
        "Suissa and Shuster (1985) J R Stat Soc A 148:317", &suissa_shuster);
    add("chi_squared", "pearson", table, "Pearson (1900)", &chi_squared<&statistics::pearson_chi_squared>);
    add("chi_squared", "yates", table, "Yates (1934)", &chi_squared<&statistics::yates_chi_squared>);
    add("chi_squared", "n_minus_1", table, "Campbell (2007) Stat Med 26:3661",
        &chi_squared<&statistics::n_minus_1_chi_squared>);
    add("likelihood_ratio", "G", table, "Wilks (1938)",
        &chi_squared<&statistics::likelihood_ratio_chi_squared>);
    add("two_by_two_battery", "base R 4.2.2 fisher.test/chisq.test; contingencytables mid-P; epitools ormidp",
        table, "each as above", &battery);
    add("k_sample_proportions", "prop.test", "x, n (lists)", "Pearson (1900)", &several_proportions);
    add("k_sample_proportions", "prop.test(correct=FALSE) and prop.trend.test (Cochran-Armitage)",
        "x, n, scores (lists)", "Cochran (1954); Armitage (1955)", &trend);
}

} // namespace wres::calculator
