// SPDX-License-Identifier: MIT
//
// Small nations, protected by room protection and attacked by room attack, which share the cells and nothing
// else: for everybody outside, each contributor, and every two and three of them together.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "attack/survey.h"
#include "protection/coalitions_test.h"
#include "protection/protect.h"
#include "protection/protect_sums.h"
#include "protection/sums_check.h"
#include "protection/sums_cost_bound.h"

using namespace wres;
using namespace wres::protection;

namespace {

constexpr std::int64_t width = 3;
constexpr std::uint32_t contributors = 6;

/// People of two groups, and those of them who had the event, in two services.
struct Council {
    CellSystem system;
    CellCounts counts;
    Floors floors;
    Protection own;
    std::vector<SignedSum> sensitive;
    std::vector<double> cost;
};

bool is_small(std::int64_t count)
{
    return count > 0 && count < width;
}

Council made_up_council(std::mt19937& generator)
{
    Council council;
    for (int cell = 0; cell < 4; ++cell)
        (void)council.system.add_cell();
    for (Cell group = 0; group < 2; ++group) {
        const auto people = static_cast<std::int64_t>(generator() % 9);
        council.counts.push_back(people);
    }
    for (Cell group = 0; group < 2; ++group) {
        const auto people = council.counts[group];
        council.counts.push_back(people == 0 ? 0 : static_cast<std::int64_t>(generator()) % (people + 1));
        council.system.add_order({ group + 2, group });
    }
    for (const auto& sum : std::vector<std::vector<Cell>> { { 0 }, { 1 }, { 2 }, { 3 }, { 0, 1 }, { 2, 3 } })
        (void)council.system.add_sum(sum);
    return council;
}

void protect_alone(Council& council)
{
    ProtectionProblem problem { &council.system, council.counts, {}, {}, {}, 100, width };
    for (const auto& sum : council.system.sums()) {
        const bool small = is_small(cells::value_of({ sum, {} }, council.counts));
        problem.small.push_back(small ? 1 : 0);
        problem.cost.push_back(sum.size() == 1 ? 2 : 3);
        if (small)
            problem.sensitive.push_back({ sum, {} });
    }
    council.own = protect(problem, WholeSystem(council.system));
    REQUIRE(is_protected(problem, council.own));
    council.sensitive = problem.sensitive;
    council.cost = problem.cost;
}

constexpr double dear_headline = 8;

/// Two regions of three councils each, and all of them.
struct Nation {
    /// @param headline  what hiding a sum of both groups costs, for each council in it
    explicit Nation(std::uint32_t seed, double headline = 2)
    {
        std::mt19937 generator(seed);
        for (std::uint32_t one = 0; one < contributors; ++one)
            councils.push_back(std::make_unique<Council>(made_up_council(generator)));
        for (const auto& council : councils) {
            protect_alone(*council);
            whole.push_back(std::make_unique<WholeSystem>(council->system));
            problem.contributors.push_back(
                { &council->system, &council->counts, &council->floors, council->own.shown, council->cost,
                    council->own.worlds, council->sensitive, { 0, 1, 2, 3 }, whole.back().get() });
        }
        for (const auto& [first, last, tier] : std::vector<std::tuple<std::uint32_t, std::uint32_t, int>> {
                 { 0, 3, 0 }, { 3, 6, 0 }, { 0, 6, 1 } }) {
            for (const auto& sum : councils.front()->system.sums()) {
                JointNumber number;
                for (auto one = first; one < last; ++one)
                    number.push_back({ one, { sum, {} } });
                problem.sums.push_back(number);
                problem.cost.push_back(static_cast<double>(number.size()) * (sum.size() > 1 ? headline : 2));
                problem.tier.push_back(static_cast<std::uint8_t>(tier));
                problem.numbers.push_back(std::move(number));
            }
        }
        problem.small = { width, false };
        problem.width = width;
        problem.dear = 6;
    }

    std::vector<std::unique_ptr<Council>> councils;
    std::vector<std::unique_ptr<WholeSystem>> whole;
    SumsProblem problem;
};

/// All of a nation and its regions; both groups and each of them.
std::vector<SumsLine> lines_of(const Nation& nation)
{
    const auto of_area = static_cast<std::uint32_t>(nation.councils.front()->system.sums().size());
    std::vector<SumsLine> lines;
    for (std::uint32_t sum = 0; sum < 3 * of_area; ++sum)
        lines.push_back({ sum, {} });
    for (std::uint32_t sum = 0; sum < of_area; ++sum)
        lines.push_back({ 2 * of_area + sum, { sum, of_area + sum } });
    for (std::uint32_t area = 0; area < 3; ++area)
        for (const std::uint32_t measure : { 0U, 1U }) {
            const auto both = area * of_area + 4 + measure;
            const auto first = area * of_area + 2 * measure;
            for (const auto& parts :
                std::vector<std::vector<std::uint32_t>> { { first }, { first + 1 }, { first, first + 1 } })
                lines.push_back({ both, parts });
        }
    return lines;
}

attack::Unknown unknown_of(std::uint32_t contributor, Cell cell)
{
    return 4 * contributor + cell;
}

attack::Form form_of(const JointNumber& number)
{
    attack::Form form;
    for (const auto& share : number)
        for (const auto cell : share.cells.plus)
            form.push_back({ unknown_of(share.contributor, cell), 1 });
    return form;
}

void tell(attack::Knowledge& knowledge, const attack::Form& form, std::int64_t value)
{
    const auto exact = static_cast<double>(value);
    knowledge.add_fact({ form, { exact, exact } });
}

/// All that a coalition knows, with what everybody is shown.
attack::Knowledge knowledge_of(
    const Nation& nation, const SumsProtection& protection, const Coalition& coalition)
{
    attack::Knowledge knowledge;
    for (std::uint32_t cell = 0; cell < 4 * contributors; ++cell)
        (void)knowledge.add_unknown();
    for (std::uint32_t one = 0; one < contributors; ++one) {
        const auto& council = *nation.councils[one];
        for (const auto& order : council.system.orders())
            knowledge.add_fact(
                { { { unknown_of(one, order.larger), 1 }, { unknown_of(one, order.smaller), -1 } },
                    { 0, attack::endless } });
        for (std::size_t sum = 0; sum < council.system.sums().size(); ++sum)
            if (protection.own_shown[one][sum] != 0)
                tell(knowledge, form_of({ { one, { council.system.sums()[sum], {} } } }),
                    cells::value_of({ council.system.sums()[sum], {} }, council.counts));
        if (std::ranges::binary_search(coalition, one))
            for (Cell cell = 0; cell < 4; ++cell)
                tell(knowledge, { { unknown_of(one, cell), 1 } }, council.counts[cell]);
    }
    for (std::size_t sum = 0; sum < nation.problem.sums.size(); ++sum)
        if (protection.shown[sum] != 0)
            tell(knowledge, form_of(nation.problem.sums[sum]),
                value_of(nation.problem.sums[sum], nation.problem));
    return knowledge;
}

/// What is left of a number for those who know their own shares.
JointNumber without(const JointNumber& number, const Coalition& coalition)
{
    JointNumber rest;
    for (const auto& share : number)
        if (!std::ranges::binary_search(coalition, share.contributor))
            rest.push_back(share);
    return rest;
}

/// Small numbers that a coalition narrows down to fewer than `width` values, and one past the last.
int uncovered(const Nation& nation, const SumsProtection& protection, const Coalition& coalition)
{
    auto numbers = nation.problem.numbers;
    for (std::uint32_t one = 0; one < contributors; ++one)
        for (const auto& number : nation.councils[one]->sensitive)
            numbers.push_back({ { one, number } });
    attack::Survey survey(knowledge_of(nation, protection, coalition));
    REQUIRE(survey.possible());
    int found = 0;
    for (const auto& number : numbers) {
        const auto rest = without(number, coalition);
        if (rest.empty() || !is_small(value_of(rest, nation.problem)))
            continue;
        const auto range = survey.range(form_of(rest));
        if (range.width() < static_cast<double>(width))
            ++found;
    }
    return found;
}

} // namespace

TEST_CASE("nobody outside, no council and no two or three of them work anything out of a small nation")
{
    std::size_t shown = 0;
    for (const double headline : { 2.0, dear_headline }) {
        for (std::uint32_t seed = 1; seed <= 25; ++seed) {
            const Nation nation(seed, headline);
            const auto protection = protect_sums(nation.problem);
            CAPTURE(seed);
            CAPTURE(headline);
            CHECK(is_protected(nation.problem, protection));
            CHECK(protection.unprotected.empty());
            for (const auto& coalition : protection::test::coalitions(contributors, 3))
                CHECK(uncovered(nation, protection, coalition) == 0);
            shown += static_cast<std::size_t>(std::ranges::count(protection.shown, 1));
        }
    }
    CHECK(shown > 0); // something is left to attack
}

TEST_CASE("more of what is dear is shown where it is dear")
{
    const auto headlines_shown = [](double headline) {
        std::size_t shown = 0;
        for (std::uint32_t seed = 1; seed <= 25; ++seed) {
            const Nation nation(seed, headline);
            const auto protection = protect_sums(nation.problem);
            for (std::size_t sum = 0; sum < protection.shown.size(); ++sum)
                if (nation.problem.sums[sum].front().cells.plus.size() > 1)
                    shown += protection.shown[sum];
        }
        return shown;
    };
    CHECK(headlines_shown(dear_headline) > headlines_shown(2));
}

TEST_CASE("no choice of sums that the attacker finds safe costs less than the bound")
{
    std::mt19937 generator(5);
    std::size_t compared = 0;
    bool any = false;
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        const Nation nation(seed);
        const auto& problem = nation.problem;
        auto choice = protect_sums(problem);
        const auto bound = cost_bound(problem, choice, lines_of(nation));
        any = any || bound > 0;
        const auto cost = [&] {
            double all = 0;
            for (std::size_t sum = 0; sum < choice.shown.size(); ++sum)
                all += choice.shown[sum] == 0 && choice.small[sum] == 0 ? problem.cost[sum] : 0;
            return all;
        };
        CAPTURE(seed);
        CHECK(bound <= cost());
        for (int other = 0; other < 20; ++other) {
            for (std::size_t sum = 0; sum < choice.shown.size(); ++sum)
                choice.shown[sum] = choice.small[sum] == 0 && generator() % 4 != 0 ? 1 : 0;
            if (cost() >= bound)
                continue;
            int found = 0;
            for (const auto& coalition : protection::test::coalitions(contributors, 3))
                if (found == 0)
                    found += uncovered(nation, choice, coalition);
            CHECK(found > 0);
            ++compared;
        }
    }
    CHECK(any);
    CHECK(compared > 0);
}

TEST_CASE("without the rule about coalitions some of them work things out")
{
    int outsiders = 0;
    int together = 0;
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        Nation nation(seed);
        nation.problem.coalition = 0;
        const auto protection = protect_sums(nation.problem);
        for (const auto& coalition : protection::test::coalitions(contributors, 3))
            (coalition.empty() ? outsiders : together) += uncovered(nation, protection, coalition);
    }
    CHECK(outsiders == 0);
    CHECK(together > 0);
}

TEST_CASE("each council protected alone gives the sums away")
{
    int found = 0;
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        const Nation nation(seed);
        SumsProtection alone;
        for (const auto& sum : nation.problem.sums)
            alone.shown.push_back(is_small(value_of(sum, nation.problem)) ? 0 : 1);
        for (const auto& contributor : nation.problem.contributors)
            alone.own_shown.push_back(contributor.shown);
        found += uncovered(nation, alone, {});
    }
    CHECK(found > 0);
}

TEST_CASE("the same nation has the same answer, and what was public stays public")
{
    Nation nation(7);
    const auto first = protect_sums(nation.problem);
    CHECK(protect_sums(nation.problem).shown == first.shown);
    CHECK(protect_sums(nation.problem).worlds == first.worlds);
    nation.problem.fixed = first.shown;
    for (std::size_t one = 0; one < contributors; ++one)
        nation.problem.contributors[one].shown = first.own_shown[one];
    const auto again = protect_sums(nation.problem);
    CHECK(is_protected(nation.problem, again));
    CHECK(again.unprotected.empty());
    for (std::size_t sum = 0; sum < first.shown.size(); ++sum)
        CHECK(again.shown[sum] >= first.shown[sum]);
}

TEST_CASE("a pattern that hides nothing is not taken for a protected one")
{
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const Nation nation(seed);
        auto protection = protect_sums(nation.problem);
        REQUIRE(is_protected(nation.problem, protection));
        const auto hidden = std::ranges::find(protection.shown, 0);
        if (hidden == protection.shown.end())
            continue;
        std::ranges::fill(protection.shown, std::uint8_t { 1 });
        CHECK_FALSE(is_protected(nation.problem, protection));
    }
}
