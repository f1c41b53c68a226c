// SPDX-License-Identifier: MIT
#include "attack/attacker.h"

#include <doctest/doctest.h>

using namespace wres::attack;
using wres::cells::CellSystem;

TEST_CASE("subtracting one definition from the other gives the white minorities")
{
    // Cells: minority, white minorities, white British. Shown: both definitions' two sides.
    CellSystem system;
    const auto minority = system.add_cell();
    const auto white_minorities = system.add_cell();
    const auto white_british = system.add_cell();
    system.add_sum({ minority });
    system.add_sum({ white_minorities, white_british });
    system.add_sum({ minority, white_minorities });
    system.add_sum({ white_british });
    Attacker attacker(system, { 40, 103, 43, std::nullopt });
    const auto bounds = attacker.bounds({ { white_minorities }, {} });
    CHECK(bounds.lower == 3);
    CHECK(bounds.upper == 3);
}

TEST_CASE("subtracting adult's from both services' gives children's")
{
    CellSystem system;
    const auto adult = system.add_cell();
    const auto children = system.add_cell();
    system.add_sum({ adult, children });
    system.add_sum({ adult });
    system.add_sum({ children });
    Attacker attacker(system, { 20, 17, std::nullopt });
    CHECK(attacker.bounds({ { children }, {} }).lower == 3);
    CHECK(attacker.bounds({ { children }, {} }).upper == 3);
}

TEST_CASE("a council is at most its region, and nobody is fewer than none")
{
    CellSystem system;
    const auto council = system.add_cell();
    const auto region = system.add_cell();
    system.add_order({ council, region });
    system.add_sum({ council });
    system.add_sum({ region });
    Attacker attacker(system, { std::nullopt, 12 });
    CHECK(attacker.bounds({ { council }, {} }).lower == 0);
    CHECK(attacker.bounds({ { council }, {} }).upper == 12);
    CHECK(attacker.bounds({ { region }, { council } }).upper == 12);
}

TEST_CASE("counts that contradict each other have no solution")
{
    CellSystem system;
    const auto cell = system.add_cell();
    system.add_sum({ cell });
    system.add_sum({ cell });
    CHECK_FALSE(Attacker(system, { 3, 4 }).has_a_solution());
}
