// SPDX-License-Identifier: MIT
//
// Worlds found by moving few unknowns: each agrees with all that is known, and no number goes farther in them
// than enumeration of every possible world allows.

#include "attack/nearby_worlds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "attack/changed_count.h"
#include "attack/first_world.h"
#include "attack/repair.h"
#include "attack/system_knowledge.h"

using namespace wres;
using namespace wres::attack;

namespace {

/// A table of two rows and three columns, rounded: totals are sums of cells, and one cell is part of another
/// number.
struct Table {
    cells::CellSystem system;
    std::vector<Limits> known;
    World rounded;
    std::vector<Form> numbers;

    explicit Table(std::uint32_t seed)
    {
        std::mt19937 random(seed);
        constexpr std::int64_t base = 3;
        for (int cell = 0; cell < 6; ++cell) {
            system.add_cell();
            rounded.push_back(base * static_cast<std::int64_t>(random() % 3));
        }
        const auto part = system.add_cell();
        rounded.push_back(std::min<std::int64_t>(rounded[0], base * static_cast<std::int64_t>(random() % 2)));
        system.add_order({ part, 0 });
        const std::vector<std::vector<cells::Cell>> sums { { 0 }, { 1 }, { 2 }, { 3 }, { 4 }, { 5 }, { 6 },
            { 0, 1, 2 }, { 3, 4, 5 }, { 0, 3 }, { 1, 4 }, { 2, 5 }, { 0, 1, 2, 3, 4, 5 } };
        for (const auto& sum : sums) {
            system.add_sum(sum);
            const auto printed = cells::value_of({ sum, {} }, rounded);
            known.push_back(limits_of({ printed, base - 1 }));
            numbers.push_back(form_of({ sum, {} }));
        }
        numbers.push_back(form_of({ { 0 }, { 6 } }));
    }
};

/// The least and the most of each number, by trying every world.
std::vector<Limits> enumerated(const Table& table, const Knowledge& knowledge)
{
    std::vector<Limits> ranges(table.numbers.size(), { endless, -endless });
    World world(table.rounded.size());
    const auto try_all = [&](auto&& self, std::size_t cell) -> void {
        if (cell == world.size()) {
            if (!agrees(knowledge, world))
                return;
            for (std::size_t number = 0; number < ranges.size(); ++number) {
                const auto value = static_cast<double>(value_in(world, table.numbers[number]));
                ranges[number].lower = std::min(ranges[number].lower, value);
                ranges[number].upper = std::max(ranges[number].upper, value);
            }
            return;
        }
        const auto from = std::max<std::int64_t>(table.rounded[cell] - 2, 0);
        for (world[cell] = from; world[cell] <= table.rounded[cell] + 2; ++world[cell])
            self(self, cell + 1);
    };
    try_all(try_all, 0);
    return ranges;
}

} // namespace

TEST_CASE("worlds nearby agree with what is known, and go no farther than there are worlds")
{
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        INFO("table ", seed);
        const Table table(seed);
        const auto knowledge = knowledge_of(table.system, table.known);
        const auto ranges = enumerated(table, knowledge);
        for (const double width : { 2.0, 3.0 }) {
            const auto apart = worlds_nearby(knowledge, table.rounded, table.numbers, width);
            for (const auto& world : apart.worlds)
                CHECK(agrees(knowledge, world));
            for (std::size_t number = 0; number < table.numbers.size(); ++number) {
                const auto& ends = apart.ends[number];
                const auto least = value_in(apart.worlds[ends.least], table.numbers[number]);
                const auto most = value_in(apart.worlds[ends.most], table.numbers[number]);
                CHECK(static_cast<double>(most - least) == ends.width);
                CHECK(ends.width <= ranges[number].upper - ranges[number].lower);
                // A sum of cells can always be one person more to base - 1; the difference need not.
                if (width == 2.0 && number + 1 < table.numbers.size())
                    CHECK(ends.width >= 2.0);
            }
        }
    }
}

TEST_CASE("a number that can be one thing alone is never moved")
{
    // Two counts printed as 0, within 2, and their total as 6, within 2: each is exactly 2.
    Knowledge knowledge;
    const auto one = knowledge.add_unknown({ 0, 2 });
    const auto other = knowledge.add_unknown({ 0, 2 });
    knowledge.add_fact({ { { one, 1 }, { other, 1 } }, { 4, 8 } });
    const auto start = first_world(knowledge);
    REQUIRE(start.has_value());
    CHECK(*start == World { 2, 2 });
    const std::vector<Form> numbers { { { one, 1 } }, { { one, 1 }, { other, 1 } } };
    const auto apart = worlds_nearby(knowledge, *start, numbers, 1);
    CHECK(apart.worlds.size() == 1);
    CHECK(apart.ends[0].width == 0);
    CHECK(apart.ends[1].width == 0);
}

TEST_CASE("a step that finds no room leaves the world as it was")
{
    Knowledge knowledge;
    const auto part = knowledge.add_unknown();
    const auto rest = knowledge.add_unknown();
    const auto whole = knowledge.add_unknown({ 0, 7 });
    knowledge.add_fact({ { { part, 1 }, { rest, 1 }, { whole, -1 } }, { 0, 0 } });
    const World start { 3, 4, 7 };
    Repair repair(knowledge, start);
    CHECK_FALSE(repair.move({ { part, 1 } }, 5, 100)); // the rest cannot give 5
    CHECK(repair.world() == start);
    CHECK(repair.move({ { part, 1 } }, 4, 100));
    CHECK(repair.world() == World { 7, 0, 7 });
    CHECK(repair.move({ { whole, 1 } }, -2, 100));
    CHECK(agrees(knowledge, repair.world()));
}

TEST_CASE("what contradicts itself has no first world")
{
    Knowledge knowledge;
    const auto one = knowledge.add_unknown();
    knowledge.add_fact({ { { one, 2 } }, { 3, 3 } });
    CHECK_FALSE(first_world(knowledge).has_value());
}
