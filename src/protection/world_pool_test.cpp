// SPDX-License-Identifier: MIT
#include "protection/world_pool.h"

#include <doctest/doctest.h>

using namespace wres::protection;

TEST_CASE("a pool knows what its worlds change and how far apart they lie")
{
    CellSystem system;
    const auto one = system.add_cell();
    const auto other = system.add_cell();
    system.add_sum({ one });
    system.add_sum({ one, other });
    const SystemIndex index(system);
    const std::vector<SignedSum> numbers { { { one }, {} }, { { one }, { other } } };
    WorldPool pool(system, index, numbers);
    CHECK(pool.width(0) == 0);

    const auto up = pool.add({ { one, 4 }, { other, -4 } });
    const auto down = pool.add({ { one, -3 } });
    CHECK(pool.width(0) == 7);
    CHECK(pool.width(1) == 11);
    CHECK(pool.sums_of(up) == std::vector<std::uint32_t> { 0 });
    CHECK(pool.sums_of(down) == std::vector<std::uint32_t> { 0, 1 });
    CHECK(pool.changing(1) == std::vector { down });
    CHECK(pool.is_wide_without(0, 4, pool.marks_of_changing(1)));
    CHECK_FALSE(pool.is_wide_without(0, 5, pool.marks_of_changing(1)));
    CHECK_FALSE(pool.is_wide_without(0, 1, pool.marks_of_changing(0)));

    pool.remove(up);
    CHECK(pool.width(0) == 3);
    CHECK(pool.changing(0) == std::vector { down });
    CHECK(pool.take().size() == 1);
}
