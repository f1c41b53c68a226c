// SPDX-License-Identifier: MIT
#include "protection/coalition_cover.h"

#include "protection/coalitions_test.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace wres;
using namespace wres::protection;

namespace {

using Shares = std::vector<std::pair<std::uint32_t, std::int64_t>>;

constexpr SmallNumbers below_ten { 10, false };

bool is_small_to(const Shares& shares, const Coalition& coalition, const SmallNumbers& small)
{
    std::int64_t left = 0;
    bool anything = false;
    for (const auto& [contributor, count] : shares) {
        if (std::ranges::binary_search(coalition, contributor))
            continue;
        anything = true;
        left += count;
    }
    return anything && small.contain(left);
}

bool is_narrow_to(const std::vector<Mover>& movers, const Coalition& coalition, std::int64_t width)
{
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    for (const auto& mover : movers) {
        if (std::ranges::any_of(
                mover.contributors, [&](auto one) { return std::ranges::binary_search(coalition, one); }))
            continue;
        lower = std::min(lower, mover.change);
        upper = std::max(upper, mover.change);
    }
    return upper - lower < width;
}

} // namespace

TEST_CASE("a large count is small to the three who make most of it up")
{
    const Shares shares { { 0, 6 }, { 1, 50 }, { 2, 40 }, { 3, 30 } };
    CHECK(CoalitionRule(below_ten, 3).to_which_it_is_small(shares, {}) == Coalition { 1, 2, 3 });
    CHECK_FALSE(CoalitionRule(below_ten, 2).to_which_it_is_small(shares, {}));
    CHECK_FALSE(CoalitionRule(below_ten, 0).to_which_it_is_small(shares, {}));
}

TEST_CASE("what is left of nobody is not small")
{
    CHECK_FALSE(
        CoalitionRule({ 10, true }, 3).to_which_it_is_small(Shares { { 0, 12 }, { 1, 14 } }, { 0, 1 }));
    CHECK(CoalitionRule({ 10, true }, 3).to_which_it_is_small(Shares { { 0, 12 }, { 1, 0 } }, {})
        == Coalition { 0 });
}

TEST_CASE("worlds of different contributors protect against one who knows some of them not to be so")
{
    const std::vector<std::uint32_t> with_first { 0, 1 };
    const std::vector<std::uint32_t> with_second { 0, 2 };
    const Shares shares { { 0, 4 } };
    const CoalitionRule alone(below_ten, 1);
    CHECK(alone.uncovered_by(shares, { { 10, with_first } }, 10) == Coalition { 1 });
    CHECK_FALSE(alone.uncovered_by(shares, { { 10, with_first }, { 10, with_second } }, 10));
    CHECK(CoalitionRule(below_ten, 2).uncovered_by(shares, { { 10, with_first }, { 10, with_second } }, 10)
        == Coalition { 1, 2 });
}

TEST_CASE("the same as trying every coalition")
{
    std::mt19937 generator(20251122);
    constexpr std::uint32_t contributors = 6;
    for (int round = 0; round < 400; ++round) {
        const SmallNumbers small { 3 + static_cast<std::int64_t>(generator() % 8), generator() % 2 == 0 };
        Shares shares;
        for (std::uint32_t one = 0; one < contributors; ++one)
            if (generator() % 3 != 0)
                shares.emplace_back(one, static_cast<std::int64_t>(generator() % 12));
        std::vector<std::vector<std::uint32_t>> moved(generator() % 9);
        std::vector<Mover> movers;
        for (auto& of : moved) {
            for (std::uint32_t one = 0; one < contributors; ++one)
                if (generator() % 3 == 0)
                    of.push_back(one);
            movers.push_back({ static_cast<std::int64_t>(generator() % 21) - 10, of,
                static_cast<std::uint32_t>(movers.size()) });
        }
        const CoalitionRule rule(small, 3);
        std::vector<std::uint32_t> resting_on;
        const auto found = rule.uncovered_by(shares, movers, small.below, &resting_on);
        bool any = false;
        for (const auto& coalition : protection::test::coalitions(contributors, 3))
            any = any
                || (is_small_to(shares, coalition, small) && is_narrow_to(movers, coalition, small.below));
        CHECK(found.has_value() == any);
        if (found) {
            CHECK(is_small_to(shares, *found, small));
            CHECK(is_narrow_to(movers, *found, small.below));
            continue;
        }
        // The worlds that it is said to rest on protect it alone.
        std::vector<Mover> alone;
        for (const auto world : resting_on)
            alone.push_back(movers[world]);
        CHECK_FALSE(rule.uncovered_by(shares, alone, small.below));
    }
}
