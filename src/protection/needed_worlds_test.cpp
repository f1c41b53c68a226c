// SPDX-License-Identifier: MIT
#include "protection/needed_worlds.h"

#include <doctest/doctest.h>

using namespace wres::protection;

TEST_CASE("a world is left out when the others move all its numbers far enough")
{
    const std::vector<double> cost { 5, 1, 1 };
    const std::vector<WorldEffect> effects {
        { { { 0, 10 } }, { 0 } },
        { { { 0, 10 }, { 1, 10 } }, { 1 } },
        { { { 1, -4 } }, { 2 } },
    };
    CHECK(needed_worlds(effects, 2, cost, 10) == std::vector<std::size_t> { 1 });
}

TEST_CASE("of two worlds that do the same, the cheaper one remains")
{
    const std::vector<WorldEffect> effects { { { { 0, 10 } }, { 0 } }, { { { 0, 10 } }, { 1 } } };
    CHECK(needed_worlds(effects, 1, { 1, 2 }, 10) == std::vector<std::size_t> { 0 });
    CHECK(needed_worlds(effects, 1, { 2, 1 }, 10) == std::vector<std::size_t> { 1 });
}

TEST_CASE("worlds that are far apart only together both remain")
{
    const std::vector<WorldEffect> effects { { { { 0, 6 } }, { 0 } }, { { { 0, -4 } }, { 1 } } };
    CHECK(needed_worlds(effects, 1, { 1, 1 }, 10) == std::vector<std::size_t> { 0, 1 });
}
