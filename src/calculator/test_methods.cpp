// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "association/barnard_p.h"
#include "association/boschloo_p.h"
#include "association/chi_squared_tests.h"
#include "association/cochran_armitage.h"
#include "association/contingency_table.h"
#include "association/exact_independence.h"
#include "association/fisher_mid_p.h"
#include "association/fisher_p.h"
#include "association/independence.h"
#include "association/odds_ratio.h"
#include "calculator/answers.h"
#include "calculator/registry.h"
#include "contrasts/ratio_score.h"

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

enum class Alternative : std::uint8_t { TwoSided, Less, Greater };

Result<Alternative> alternative_of(const Inputs& inputs)
{
    const auto word = TRY(inputs.word_or("alternative", "two-sided"));
    if (word == "two-sided" || word == "two.sided")
        return Alternative::TwoSided;
    if (word == "less")
        return Alternative::Less;
    if (word == "greater")
        return Alternative::Greater;
    return failure("calc.unknown_alternative",
        fmt::format("The alternative \"{}\" is not one of two-sided, less and greater.", word));
}

Json odds_ratio_json(const Pair& pair)
{
    const auto odds_ratio = statistics::conditional_odds_ratio(pair.first, pair.second);
    return odds_ratio ? Json(*odds_ratio) : Json(std::numeric_limits<double>::quiet_NaN());
}

/// Exact limits of the odds ratio; a one-sided alternative leaves one end open, at the same level.
Result<Json> odds_ratio_limits(const Pair& pair, double level, Alternative alternative)
{
    const double two_sided_level = alternative == Alternative::TwoSided ? level : 2 * level - 1;
    if (!(two_sided_level > 0.0))
        return failure("calc.not_a_level", "A one-sided level is more than 0.5.");
    const auto limits = statistics::exact_odds_ratio_interval(
        pair.first, pair.second, statistics::ConfidenceLevel::of(two_sided_level));
    return Json::array({ alternative == Alternative::Less ? 0.0 : limits.lower,
        alternative == Alternative::Greater ? std::numeric_limits<double>::infinity() : limits.upper });
}

Result<Json> fisher(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_rows(inputs));
    const auto level = TRY(inputs.level());
    const auto alternative = TRY(alternative_of(inputs));
    const double p = alternative == Alternative::Less ? statistics::fisher_lower_p(pair.first, pair.second)
        : alternative == Alternative::Greater         ? statistics::fisher_upper_p(pair.first, pair.second)
                                                      : statistics::fisher_p(pair.first, pair.second);
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
    using statistics::BarnardTail;
    const auto pair = TRY(groups_in_columns(inputs));
    const auto alternative = TRY(alternative_of(inputs));
    const auto tail = alternative == Alternative::TwoSided ? BarnardTail::Both
        : alternative == Alternative::Less                 ? BarnardTail::Lower
                                                           : BarnardTail::Upper;
    const double p = TRY(statistics::barnard_p(pair.first, pair.second, statistic, tail));
    return Json { { "statistic", statistics::barnard_statistic(pair.first, pair.second, statistic) },
        { "p", p } };
}

/// The statistic is the smaller of Fisher's one-sided p-values, the one the test is built on.
Result<Json> boschloo(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_columns(inputs));
    const auto alternative = TRY(alternative_of(inputs));
    const double lower = TRY(statistics::boschloo_lower_p(pair.first, pair.second));
    const double upper = TRY(statistics::boschloo_upper_p(pair.first, pair.second));
    const bool less = alternative == Alternative::TwoSided ? lower < upper : alternative == Alternative::Less;
    const double statistic = less ? statistics::fisher_lower_p(pair.first, pair.second)
                                  : statistics::fisher_upper_p(pair.first, pair.second);
    const double p = less ? lower : upper;
    return Json { { "statistic", statistic },
        { "p", alternative == Alternative::TwoSided ? std::min(1.0, 2 * p) : p } };
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

Result<Json> several_proportions(const Inputs& inputs)
{
    const auto groups = TRY(inputs.proportions("x", "n"));
    const auto pearson = statistics::pearson_chi_squared(groups);
    return Json { { "chisq", pearson.statistic }, { "df", pearson.degrees_of_freedom }, { "p", pearson.p } };
}

Result<Json> trend(const Inputs& inputs)
{
    const auto groups = TRY(inputs.proportions("x", "n"));
    const auto scores = TRY(inputs.numbers("scores"));
    if (scores.size() != groups.size())
        return failure("calc.not_groups", "There is one score a group.");
    const auto found = statistics::cochran_armitage_trend(groups, scores);
    auto answer = TRY(several_proportions(inputs));
    answer["trend_chisq"] = found.statistic;
    answer["trend_p"] = found.p;
    return answer;
}

/// Rows and columns of any number; with the route of the exact test, and its error when tables were drawn.
Result<Json> independence(const Inputs& inputs)
{
    const auto rows = TRY(inputs.table());
    std::vector<std::uint64_t> counts;
    for (const auto& row : rows)
        counts.insert(counts.end(), row.begin(), row.end());
    const auto table =
        TRY(statistics::ContingencyTable::of(rows.size(), rows.front().size(), std::move(counts)));
    const auto pearson = statistics::pearson_independence(table);
    const auto g = statistics::likelihood_ratio_independence(table);
    Json answer { { "chisq", pearson.statistic }, { "df", pearson.degrees_of_freedom }, { "p", pearson.p },
        { "g", g.statistic }, { "g_p", g.p } };
    const auto exact = statistics::fisher_freeman_halton_p(table);
    answer["fisher_freeman_halton_p"] = exact ? Json(exact->p) : Json();
    if (!exact) {
        answer["reason"] = exact.error().message;
        return answer;
    }
    const bool drawn = exact->route == statistics::ExactP::Route::MonteCarlo;
    answer["route"] = drawn ? "monte carlo" : "network";
    answer["standard_error"] = exact->standard_error;
    return answer;
}

template <statistics::RatioScoreKind kind>
Result<Json> score_test(const Inputs& inputs)
{
    const auto group = TRY(inputs.proportion("x1", "n1"));
    const auto reference = TRY(inputs.proportion("x2", "n2"));
    const statistics::RatioScore score(group, reference, kind);
    return Json { { "z", score.z(1) }, { "p", score.p_of_equal_rates() } };
}

using IntervalOfOdds = statistics::Interval (*)(
    Proportion group, Proportion reference, statistics::ConfidenceLevel level);

template <IntervalOfOdds interval_of>
Result<Json> odds_ratio(const Inputs& inputs)
{
    const auto pair = TRY(groups_in_rows(inputs));
    const auto level = TRY(inputs.level());
    auto answer = as_json(interval_of(pair.first, pair.second, level));
    answer["odds_ratio"] = odds_ratio_json(pair);
    return answer;
}

} // namespace

void add_test_methods(std::vector<Method>& methods)
{
    using statistics::BarnardStatistic;
    using statistics::MidP;
    constexpr auto table = "table (two rows of two counts, a row a group: with, without)";
    constexpr auto columns = "table (two rows of two counts, a column a group: with, without); alternative "
                             "(two-sided, less, greater)";
    methods.emplace_back("fisher_exact", "conditional",
        "table; level (0.95), alternative (two-sided, less, greater)", "Fisher (1935); Cornfield (1956)",
        &fisher);
    methods.emplace_back("fisher_exact", "fisher-irwin",
        "table; level (0.95), alternative (two-sided, less, greater)",
        "Irwin (1935) Metron 12:83: the sum of all tables no more probable", &fisher);
    methods.emplace_back("fisher_midp", "fisher-irwin", table,
        "Fagerland, Lydersen and Laake (2017) 4.4.3: half of the observed table",
        &mid_p<MidP::HalfOfObserved>);
    methods.emplace_back("fisher_midp", "half of tied", table,
        "Hirji (2006): half of every table as probable as the observed one", &mid_p<MidP::HalfOfTied>);
    methods.emplace_back("fisher_midp", "twice the smaller tail", table,
        "Lancaster (1961) J Am Stat Assoc 56:223", &mid_p<MidP::TwiceSmaller>);
    methods.emplace_back("barnard_exact", "wald_pooled", columns,
        "Barnard (1947) Biometrika 34:123; Suissa and Shuster (1985) J R Stat Soc A 148:317",
        &barnard<BarnardStatistic::Pooled>);
    methods.emplace_back("barnard_exact", "wald_unpooled", columns, "Barnard (1947) Biometrika 34:123",
        &barnard<BarnardStatistic::Unpooled>);
    methods.emplace_back(
        "boschloo_exact", "central two-sided", columns, "Boschloo (1970) Stat Neerlandica 24:1", &boschloo);
    methods.emplace_back("exact_unconditional", "suissa-shuster gamma=0", table,
        "Suissa and Shuster (1985) J R Stat Soc A 148:317", &suissa_shuster);
    methods.emplace_back("odds_ratio_ci", "exact conditional", "table; level (0.95)", "Cornfield (1956)",
        &odds_ratio<statistics::exact_odds_ratio_interval>);
    methods.emplace_back("odds_ratio_ci", "mid_p", "table; level (0.95)",
        "Mehta and Walsh (1992) Am Stat 46:146", &odds_ratio<statistics::mid_p_odds_ratio_interval>);
    constexpr auto counts = "x1, n1, x2, n2";
    using statistics::RatioScoreKind;
    methods.emplace_back("score_test", "scas", counts, "Laud (2017) Pharm Stat 16:334",
        &score_test<RatioScoreKind::SkewnessCorrected>);
    methods.emplace_back("score_test", "miettinen_nurminen", counts,
        "Miettinen and Nurminen (1985) Stat Med 4:213", &score_test<RatioScoreKind::MiettinenNurminen>);
    methods.emplace_back("score_test", "koopman", counts, "Koopman (1984) Biometrics 40:513",
        &score_test<RatioScoreKind::Koopman>);
    methods.emplace_back("score_test", "gart_nam", counts, "Gart and Nam (1988) Biometrics 44:323",
        &score_test<RatioScoreKind::GartNam>);
    methods.emplace_back(
        "chi_squared", "pearson", table, "Pearson (1900)", &chi_squared<&statistics::pearson_chi_squared>);
    methods.emplace_back(
        "chi_squared", "yates", table, "Yates (1934)", &chi_squared<&statistics::yates_chi_squared>);
    methods.emplace_back("chi_squared", "n_minus_1", table, "Campbell (2007) Stat Med 26:3661",
        &chi_squared<&statistics::n_minus_1_chi_squared>);
    methods.emplace_back("likelihood_ratio", "G", table, "Wilks (1938)",
        &chi_squared<&statistics::likelihood_ratio_chi_squared>);
    methods.emplace_back("two_by_two_battery",
        "base R 4.2.2 fisher.test/chisq.test; contingencytables mid-P; epitools ormidp", table,
        "each as above", &battery);
    methods.emplace_back("rxc_independence", "pearson; Fisher-Freeman-Halton",
        "table (rows of counts, all of one length)",
        "Pearson (1900); Freeman and Halton (1951) Biometrika 38:141; Mehta and Patel (1983) J Am Stat Assoc "
        "78:427",
        &independence);
    methods.emplace_back(
        "k_sample_proportions", "prop.test", "x, n (lists)", "Pearson (1900)", &several_proportions);
    methods.emplace_back("k_sample_proportions",
        "prop.test(correct=FALSE) and prop.trend.test (Cochran-Armitage)", "x, n, scores (lists)",
        "Cochran (1954); Armitage (1955)", &trend);
}

} // namespace wres::calculator
