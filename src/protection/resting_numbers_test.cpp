// SPDX-License-Identifier: MIT
#include "protection/resting_numbers.h"

#include <algorithm>

#include <doctest/doctest.h>

using wres::protection::RestingNumbers;

namespace {

using Places = std::vector<std::uint32_t>;

Places on(RestingNumbers& numbers, std::uint32_t world)
{
    Places found;
    numbers.add_numbers_on(world, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace

TEST_CASE("numbers are found by the worlds that they rest on now")
{
    RestingNumbers numbers(3);
    for (int world = 0; world < 4; ++world)
        numbers.add_world();
    numbers.rest(0, { 2, 1 });
    numbers.rest(1, { 1 });
    CHECK(on(numbers, 1) == Places { 0, 1 });
    numbers.rest(0, { 3 });
    CHECK(on(numbers, 1) == Places { 1 });
    CHECK(on(numbers, 2).empty());
    CHECK(*numbers.worlds_under(0) == Places { 3 });
    CHECK(numbers.worlds_under(2) == nullptr);
}

TEST_CASE("what was tried is taken back to the beginning, however often a number moved")
{
    RestingNumbers numbers(2);
    numbers.add_world();
    numbers.rest(0, { 0 });
    numbers.start_trying();
    numbers.add_world();
    numbers.add_world();
    numbers.rest(0, { 1 });
    numbers.rest(0, { 2 });
    numbers.rest(1, { 1, 2 });
    CHECK(on(numbers, 0).empty());
    numbers.take_back();
    numbers.shrink_worlds(1);
    CHECK(on(numbers, 0) == Places { 0 });
    CHECK(*numbers.worlds_under(0) == Places { 0 });
    CHECK(numbers.worlds_under(1) == nullptr);
    numbers.rest(0, {});
    numbers.take_back(); // nothing is being tried: nothing changes
    CHECK(numbers.worlds_under(0)->empty());
}

TEST_CASE("what was kept is not taken back")
{
    RestingNumbers numbers(1);
    numbers.add_world();
    numbers.add_world();
    numbers.rest(0, { 0 });
    numbers.start_trying();
    numbers.rest(0, { 1 });
    numbers.keep();
    numbers.take_back();
    CHECK(*numbers.worlds_under(0) == Places { 1 });
}
