// SPDX-License-Identifier: MIT
//
// The laws of every test, of adjusting p among many, and of the measures of adverse impact.
#include <algorithm>
#include <functional>
#include <numeric>

#include "association/adverse_impact.h"
#include "association/barnard_p.h"
#include "association/boschloo_p.h"
#include "association/chi_squared_tests.h"
#include "association/cochran_armitage.h"
#include "association/exact_independence.h"
#include "association/fisher_mid_p.h"
#include "association/fisher_p.h"
#include "association/independence.h"
#include "contrasts/scas_ratio_p.h"
#include "multiplicity/benjamini_hochberg.h"
#include "multiplicity/benjamini_yekutieli.h"
#include "multiplicity/bonferroni.h"
#include "multiplicity/hochberg.h"
#include "multiplicity/holm.h"
#include "multiplicity/hommel.h"
#include "multiplicity/sidak.h"
#include "multiplicity/simultaneous_intervals.h"
#include "support/random_counts.h"

using namespace wres::statistics;
using namespace wres::statistics::test;
using wres::test::holds;

namespace {

using PofTwo = std::function<double(Proportion, Proportion)>;

const std::map<std::string, PofTwo> two_sided {
    { "SCAS", scas_ratio_p },
    { "Pearson", [](Proportion a, Proportion b) { return pearson_chi_squared(a, b).p; } },
    { "Yates", [](Proportion a, Proportion b) { return yates_chi_squared(a, b).p; } },
    { "N - 1", [](Proportion a, Proportion b) { return n_minus_1_chi_squared(a, b).p; } },
    { "G", [](Proportion a, Proportion b) { return likelihood_ratio_chi_squared(a, b).p; } },
    { "Fisher", fisher_p },
    { "mid-P", [](Proportion a, Proportion b) { return fisher_mid_p(a, b, MidP::HalfOfObserved); } },
    { "mid-P, tied", [](Proportion a, Proportion b) { return fisher_mid_p(a, b, MidP::HalfOfTied); } },
    { "mid-P, doubled", [](Proportion a, Proportion b) { return fisher_mid_p(a, b, MidP::TwiceSmaller); } },
};

const std::map<std::string, PofTwo> unconditional {
    { "Barnard, pooled",
        [](Proportion a, Proportion b) { return barnard_p(a, b, BarnardStatistic::Pooled).value(); } },
    { "Barnard, unpooled",
        [](Proportion a, Proportion b) { return barnard_p(a, b, BarnardStatistic::Unpooled).value(); } },
    { "Boschloo", [](Proportion a, Proportion b) { return boschloo_p(a, b).value(); } },
};

void is_a_two_sided_p(const PofTwo& p_of, const Pair& table, double relative)
{
    const auto [group, reference] = table;
    const double p = p_of(group, reference);
    RC_ASSERT(p >= 0);
    RC_ASSERT(p <= 1);
    RC_ASSERT(near(p_of(reference, group), p, 1e-300, relative));
    RC_ASSERT(near(p_of(others(group), others(reference)), p, 1e-300, relative));
}

struct Grid {
    std::vector<std::vector<std::uint64_t>> rows;

    [[nodiscard]] ContingencyTable table() const
    {
        std::vector<std::uint64_t> counts;
        for (const auto& row : rows)
            counts.insert(counts.end(), row.begin(), row.end());
        return ContingencyTable::of(rows.size(), rows.front().size(), counts).value();
    }
    [[nodiscard]] Grid on_its_side() const
    {
        Grid turned { std::vector(rows.front().size(), std::vector<std::uint64_t>(rows.size())) };
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                turned.rows[column][row] = rows[row][column];
        return turned;
    }
};

Grid any_grid(std::size_t most_lines, std::uint64_t largest)
{
    const auto rows = *rc::gen::inRange<std::size_t>(1, most_lines + 1);
    const auto columns = *rc::gen::inRange<std::size_t>(1, most_lines + 1);
    Grid grid { std::vector(rows, std::vector<std::uint64_t>(columns)) };
    for (auto& row : grid.rows)
        for (auto& cell : row)
            cell = *any_count_of(largest);
    return grid;
}

} // namespace

TEST_CASE("laws of tests of two rates: a probability, whichever group and whichever outcome comes first")
{
    for (const auto& [name, p_of] : two_sided)
        holds(name, [&] { is_a_two_sided_p(p_of, any_table(), 1e-7); });
    for (const auto& [name, p_of] : unconditional)
        holds(
            name, [&] { is_a_two_sided_p(p_of, any_table(40), 1e-6); }, 100);
}

TEST_CASE("equal rates, and everybody or nobody counted, are never a difference")
{
    for (const auto& [name, p_of] : two_sided)
        holds(name, [&] {
            const auto n1 = *any_size(1'000'000);
            const auto n2 = *any_size(1'000'000);
            RC_ASSERT(p_of(proportion(0, n1), proportion(0, n2)) >= 0.5);
            RC_ASSERT(p_of(proportion(n1, n1), proportion(n2, n2)) >= 0.5);
            const auto share = any_share(1'000);
            const auto times = *any_size(1'000);
            const auto scaled = proportion(share.numerator() * times, share.denominator() * times);
            RC_ASSERT(p_of(share, scaled) >= 0.5);
        });
}

TEST_CASE("laws of Fisher's test: tails, their overlap, and one more counted")
{
    holds("lower and upper tail share the observed table alone", [] {
        const auto [group, reference] = any_table();
        const double lower = fisher_lower_p(group, reference);
        const double upper = fisher_upper_p(group, reference);
        const double observed = 2 * (fisher_p(group, reference) - fisher_mid_p(group, reference));
        RC_ASSERT(near(lower + upper, 1 + observed, 1e-9));
        RC_ASSERT(fisher_p(group, reference) >= std::min(lower, upper) * (1 - 1e-9));
    });
    holds("the lower tail grows with one more counted in the group, the upper one shrinks", [] {
        const auto [group, reference] = any_table();
        RC_PRE(group.numerator() < group.denominator());
        const auto more = one_more(group);
        RC_ASSERT(at_most(fisher_lower_p(group, reference), fisher_lower_p(more, reference)));
        RC_ASSERT(at_most(fisher_upper_p(more, reference), fisher_upper_p(group, reference)));
    });
    holds(
        "Boschloo's one-sided p is at most Fisher's",
        [] {
            const auto [group, reference] = any_table(40);
            RC_ASSERT(
                at_most(boschloo_lower_p(group, reference).value(), fisher_lower_p(group, reference), 1e-6));
            RC_ASSERT(
                at_most(boschloo_upper_p(group, reference).value(), fisher_upper_p(group, reference), 1e-6));
        },
        100);
}

TEST_CASE("laws of trends over groups")
{
    holds("only distances between scores matter, not their order, origin, unit or direction", [] {
        std::vector<Proportion> groups;
        std::vector<double> scores;
        const auto many = *rc::gen::inRange<std::size_t>(2, 8);
        while (groups.size() < many) {
            groups.push_back(any_share());
            scores.push_back(*rc::gen::inRange(-20, 21));
        }
        const auto found = cochran_armitage_trend(groups, scores);
        RC_ASSERT(found.statistic >= 0);
        RC_ASSERT(found.p >= 0 && found.p <= 1);
        const auto order = any_order(many);
        auto moved = in_order(scores, order);
        const double unit = any_positive(0.001, 1'000);
        for (double& score : moved)
            score = 7 - unit * score;
        const auto again = cochran_armitage_trend(in_order(groups, order), moved);
        RC_ASSERT(near(again.statistic, found.statistic, 1e-9, 1e-6));
        const auto any_difference = pearson_chi_squared(groups);
        RC_ASSERT(at_most(found.statistic, any_difference.statistic, 1e-6)
            || near(found.statistic, any_difference.statistic, 1e-9));
    });
    holds("two groups are Pearson's test", [] {
        const auto [group, reference] = any_table();
        const double expected = pearson_chi_squared(group, reference).statistic;
        const std::vector groups { group, reference };
        const std::vector<double> scores { 1, 2 };
        RC_ASSERT(near(cochran_armitage_trend(groups, scores).statistic, expected, 1e-9, 1e-7));
        RC_ASSERT(near(pearson_chi_squared(groups).statistic, expected, 1e-9, 1e-7));
    });
}

TEST_CASE("laws of tests of independence: neither the order of lines nor which way round they run matters")
{
    const auto turned = [](const Grid& grid) {
        Grid moved = grid.on_its_side();
        moved.rows = in_order(moved.rows, any_order(moved.rows.size()));
        return moved.table();
    };
    holds("Pearson and G", [&] {
        const auto grid = any_grid(6, 100'000);
        for (const auto test : { pearson_independence, likelihood_ratio_independence }) {
            const auto found = test(grid.table());
            RC_ASSERT(found.statistic >= 0);
            RC_ASSERT(found.p >= 0 && found.p <= 1);
            const auto again = test(turned(grid));
            RC_ASSERT(near(again.statistic, found.statistic, 1e-7, 1e-9));
            RC_ASSERT(again.degrees_of_freedom == found.degrees_of_freedom);
        }
    });
    holds(
        "exact",
        [&] {
            const auto grid = any_grid(3, 9);
            const auto found = fisher_freeman_halton_p(grid.table()).value();
            RC_ASSERT(found.p > 0 && found.p <= 1);
            const auto again = fisher_freeman_halton_p(turned(grid)).value();
            const double error = std::max(found.standard_error, again.standard_error);
            RC_ASSERT(near(again.p, found.p, error * 6, 1e-7));
        },
        100);
}

TEST_CASE("laws of adjusting p: never lower, in the order of p, wherever each stands")
{
    using Adjust = std::vector<double> (*)(std::span<const double>);
    const std::map<std::string, Adjust> adjustments { { "Bonferroni", bonferroni }, { "Holm", holm },
        { "Hochberg", hochberg }, { "Hommel", hommel }, { "Sidak", sidak }, { "Holm-Sidak", holm_sidak },
        { "Benjamini-Hochberg", benjamini_hochberg }, { "Benjamini-Yekutieli", benjamini_yekutieli } };
    const auto any_p = [] {
        std::vector<double> p(*rc::gen::inRange<std::size_t>(0, 25));
        for (double& each : p)
            each = *rc::gen::element(0.0, 1.0, 0.05, any_positive(1e-300, 1));
        return p;
    };
    for (const auto& [name, adjust] : adjustments)
        holds(name, [&] {
            const auto p = any_p();
            const auto adjusted = adjust(p);
            RC_ASSERT(adjusted.size() == p.size());
            for (std::size_t i = 0; i < p.size(); ++i) {
                RC_ASSERT(adjusted[i] >= p[i]);
                RC_ASSERT(adjusted[i] <= 1);
                for (std::size_t j = 0; j < p.size(); ++j)
                    RC_ASSERT(p[i] > p[j] || adjusted[i] <= adjusted[j]);
            }
            const auto order = any_order(p.size());
            RC_ASSERT(adjust(in_order(p, order)) == in_order(adjusted, order));
        });
    holds("from the most cautious to the least", [&] {
        const auto p = any_p();
        const auto not_above = [](const std::vector<double>& less, const std::vector<double>& more) {
            for (std::size_t i = 0; i < less.size(); ++i)
                RC_ASSERT(at_most(less[i], more[i], 1e-12));
        };
        not_above(benjamini_hochberg(p), hochberg(p));
        not_above(hommel(p), hochberg(p));
        not_above(hochberg(p), holm(p));
        not_above(holm_sidak(p), holm(p));
        not_above(holm(p), bonferroni(p));
        not_above(sidak(p), bonferroni(p));
        not_above(benjamini_hochberg(p), benjamini_yekutieli(p));
    });
}

TEST_CASE("laws of simultaneous intervals: each holds its share, and is wider than alone")
{
    holds("shares of one whole", [] {
        std::vector<std::uint64_t> counts(*rc::gen::inRange<std::size_t>(1, 10));
        for (auto& count : counts)
            count = *any_count_of(*any_size(1'000'000));
        const auto intervals = multinomial_intervals(counts, any_level());
        const auto whole = std::accumulate(counts.begin(), counts.end(), std::uint64_t { 0 });
        for (std::size_t i = 0; i < counts.size(); ++i) {
            RC_ASSERT(intervals[i].lower >= 0);
            RC_ASSERT(intervals[i].upper <= 1);
            if (whole == 0)
                continue;
            const double share = proportion(counts[i], whole).value();
            RC_ASSERT(intervals[i].lower <= share && share <= intervals[i].upper);
        }
    });
    holds("levels", [] {
        const auto level = any_level();
        const auto many = *rc::gen::inRange<std::size_t>(1, 200);
        const double sidak = simultaneous_level(level, many, Simultaneous::Sidak).value();
        const double bonferroni = simultaneous_level(level, many, Simultaneous::Bonferroni).value();
        RC_ASSERT(level.value() <= sidak && sidak <= bonferroni * (1 + 1e-15) && bonferroni < 1);
    });
}

TEST_CASE("laws of adverse impact: what makes it even, and the sign of every measure")
{
    holds("a shortfall made good is an equal rate; all measures have one sign", [] {
        const auto [group, reference] = any_table();
        const double missing = shortfall_to_reference_rate(group, reference);
        const double made_good =
            (static_cast<double>(group.numerator()) + missing) / static_cast<double>(group.denominator());
        RC_ASSERT(near(made_good, reference.value(), 1e-12, 1e-12));
        // To the overall rate the two groups' shortfalls cancel.
        RC_ASSERT(near(
            shortfall_to_overall_rate(group, reference), -shortfall_to_overall_rate(reference, group), 1e-6));
        const double difference = group.value() - reference.value();
        for (const double measure : { cohen_h(group, reference), phi_coefficient(group, reference),
                 pooled_z(group, reference), -shortfall_to_overall_rate(group, reference) }) {
            RC_ASSERT(!std::isnan(measure));
            RC_ASSERT(measure * difference >= 0 || std::abs(measure) < 1e-9);
        }
        RC_ASSERT(near(cohen_h(group, reference), -cohen_h(reference, group), 1e-15));
        RC_ASSERT(std::abs(phi_coefficient(group, reference)) <= 1 + 1e-12);
    });
    holds("the four-fifths line is the ratio's, decided in whole numbers", [] {
        const auto [group, reference] = any_table();
        const auto below = below_four_fifths(group, reference);
        RC_ASSERT(below.has_value() == (reference.numerator() > 0));
        RC_PRE(below.has_value());
        const double ratio = group.value() / reference.value();
        RC_PRE(!near(ratio, 0.8, 1e-12));
        RC_ASSERT(*below == (ratio < 0.8));
    });
}
