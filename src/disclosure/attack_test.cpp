// SPDX-License-Identifier: MIT
#include "disclosure/attack.h"

#include <doctest/doctest.h>

using namespace wres::disclosure;

namespace {

CountForm form(const std::string& measure, GroupSet groups)
{
    return { "E08000000", "2025", { measure }, "", "", { "adult" }, groups };
}

} // namespace

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

TEST_CASE("a percentage beside its denominator gives the numerator")
{
    ReleasedResult result;
    ResultForms forms;
    forms.headline = { { form("appointed", 1), form("shortlisted", 1) },
        { form("appointed", 2), form("shortlisted", 2) } };
    result.headline.group.denominator = std::uint64_t { 37 };
    result.headline.group.numerator = Hidden::Confidential;
    result.headline.group.rate.value = 0.081;
    std::map<CountForm, std::int64_t> known;
    read_counts(known, result, forms);
    CHECK(known.at(form("appointed", 1)) == 3);
}

TEST_CASE("a ratio beside three counts gives the fourth")
{
    ReleasedResult result;
    ResultForms forms;
    forms.headline = { { form("appointed", 1), form("shortlisted", 1) },
        { form("appointed", 2), form("shortlisted", 2) } };
    result.headline.group.denominator = std::uint64_t { 40 };
    result.headline.reference.denominator = std::uint64_t { 200 };
    result.headline.reference.numerator = std::uint64_t { 50 };
    result.headline.ratio.value = 0.4;
    std::map<CountForm, std::int64_t> known;
    read_counts(known, result, forms);
    CHECK(known.at(form("appointed", 1)) == 4);
}
