// SPDX-License-Identifier: MIT
#include "protection/exchange.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wres::protection;

namespace {

/// A system with every sum locked but those that are hidden, and the worlds found in it.
struct Setting {
    CellSystem system;
    CellCounts counts;
    std::vector<std::uint32_t> hidden;

    Cell add(std::int64_t count)
    {
        counts.push_back(count);
        return system.add_cell();
    }

    /// @return by how much the number differs between the worlds found; each is checked
    std::int64_t width_of(const SignedSum& number, std::int64_t width) const
    {
        const SystemIndex index(system);
        Companions companions(system, index);
        for (std::uint32_t sum = 0; sum < system.sums().size(); ++sum)
            if (std::ranges::find(hidden, sum) == hidden.end())
                companions.lock(sum);
        const Floors floors;
        Exchange exchange(system, index, counts, floors, companions);
        Changes changes(system.cells());
        std::int64_t lower = 0;
        std::int64_t upper = 0;
        for (const auto& world : exchange.find(number, width)) {
            changes.set(world);
            CHECK(is_possible(world, changes, system, index, counts, floors));
            for (std::uint32_t sum = 0; sum < system.sums().size(); ++sum)
                if (companions.is_locked(sum))
                    CHECK(changes.of(system.sums()[sum]) == 0);
            lower = std::min(lower, changes.of(number));
            upper = std::max(upper, changes.of(number));
            changes.clear(world);
        }
        return upper - lower;
    }
};

} // namespace

TEST_CASE("people move between two hidden cells of one total")
{
    Setting setting;
    const auto small = setting.add(3);
    const auto other = setting.add(8);
    setting.system.add_sum({ small, other });
    CHECK(setting.width_of({ { small }, {} }, 10) == 10);
    CHECK(setting.width_of({ { small }, {} }, 11) == 11);
    // 0 to 11 is all that a total of 11 leaves.
    CHECK(setting.width_of({ { small }, {} }, 12) == 0);
}

TEST_CASE("nothing moves while the other cell is shown")
{
    Setting setting;
    const auto small = setting.add(3);
    const auto other = setting.add(80);
    setting.system.add_sum({ small, other });
    setting.system.add_sum({ other });
    CHECK(setting.width_of({ { small }, {} }, 1) == 0);
    setting.hidden = { 1 };
    CHECK(setting.width_of({ { small }, {} }, 10) == 10);
}

TEST_CASE("four cells at the corners of a rectangle keep every row and column")
{
    Setting setting;
    std::vector<Cell> cells;
    for (const std::int64_t count : { 2, 30, 40, 50 })
        cells.push_back(setting.add(count));
    setting.system.add_sum({ cells[0], cells[1] });
    setting.system.add_sum({ cells[2], cells[3] });
    setting.system.add_sum({ cells[0], cells[2] });
    setting.system.add_sum({ cells[1], cells[3] });
    CHECK(setting.width_of({ { cells[0] }, {} }, 10) == 10);
}

TEST_CASE("a part rises with what it is part of")
{
    Setting setting;
    const auto part = setting.add(1);
    const auto other_part = setting.add(20);
    const auto whole = setting.add(3);
    const auto other_whole = setting.add(60);
    setting.system.add_order({ part, whole });
    setting.system.add_order({ other_part, other_whole });
    setting.system.add_sum({ part, other_part });
    setting.system.add_sum({ whole, other_whole });
    CHECK(setting.width_of({ { part }, {} }, 10) == 10);
}

TEST_CASE("a difference of two cells moves by both")
{
    Setting setting;
    const auto outer = setting.add(12);
    const auto inner = setting.add(9);
    const auto elsewhere = setting.add(30);
    setting.system.add_order({ inner, outer });
    setting.system.add_sum({ outer, elsewhere });
    setting.system.add_sum({ inner });
    CHECK(setting.width_of({ { outer }, { inner } }, 10) == 10);
}
