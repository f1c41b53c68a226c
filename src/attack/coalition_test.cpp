// SPDX-License-Identifier: MIT
#include "attack/coalition.h"

#include <doctest/doctest.h>

using namespace wres::attack;

namespace {

/// A line of so many hidden numbers and its total.
Knowledge line_of(std::uint32_t numbers)
{
    Knowledge knowledge;
    Fact total { {}, { 100, 100 } };
    for (std::uint32_t number = 0; number < numbers; ++number)
        total.form.push_back({ knowledge.add_unknown(), 1 });
    knowledge.add_fact(total);
    return knowledge;
}

} // namespace

TEST_CASE("in a line, those who know all but one number know that one, and fewer do not")
{
    for (std::uint32_t numbers = 2; numbers <= 5; ++numbers) {
        const auto knowledge = line_of(numbers);
        std::vector<Unknown> asked;
        for (std::uint32_t number = 0; number < numbers; ++number)
            asked.push_back(number);
        for (std::size_t members = 1; members <= 3; ++members) {
            const auto found = coalitions(knowledge, asked, members);
            INFO(numbers, " numbers, ", members, " members");
            CHECK(found.size() == (members + 1 >= numbers ? numbers : 0));
            for (const auto& coalition : found)
                CHECK(coalition.members.size() + 1 == numbers);
        }
    }
}

TEST_CASE("a multiple of a number gives it away, and numbers of other facts do not")
{
    // Two lines that share a number: knowing it tells nothing of the two others of either line.
    Knowledge knowledge;
    std::vector<Unknown> asked;
    for (int number = 0; number < 6; ++number)
        asked.push_back(knowledge.add_unknown());
    knowledge.add_fact({ { { 0, 1 }, { 1, 1 }, { 2, 1 } }, { 9, 9 } });
    knowledge.add_fact({ { { 2, 1 }, { 3, 1 }, { 4, 1 } }, { 9, 9 } });
    knowledge.add_fact({ { { 5, 3 }, { 3, -2 } }, { 1, 1 } });
    const auto found = coalitions(knowledge, asked, 1);
    REQUIRE(found.size() == 2);
    CHECK(found[0].members == std::vector<std::uint32_t> { 3 });
    CHECK(found[0].uncovered == 5);
    CHECK(found[1].members == std::vector<std::uint32_t> { 5 });
    CHECK(found[1].uncovered == 3);
    // 3 and 5 each other; of the first line 0 and 1 by the two others; 2 by both others of either line, 4
    // likewise, with 5 in the place of 3.
    CHECK(coalitions(knowledge, asked, 2).size() == 9);
}
