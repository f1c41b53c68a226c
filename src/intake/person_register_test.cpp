// SPDX-License-Identifier: MIT
#include "intake/person_register.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace wres;
using namespace wres::intake;

TEST_CASE("one identifier is one person whatever its case and the space around it")
{
    const KeyedHash hash;
    CHECK(identity_of(hash, " AB12 ") == identity_of(hash, "ab12"));
    CHECK(identity_of(hash, "0042") != identity_of(hash, "42"));
    CHECK(identity_of(hash, "  ") == 0);
    const auto first = identity_of(hash, "1");
    const auto second = identity_of(hash, "2");
    CHECK(joined(first, second) != joined(second, first));
    CHECK(joined(first, 0) == first);
    CHECK(joined(0, 0) == 0);
}

TEST_CASE("the register tells what was seen before")
{
    PersonRegister people;
    CHECK_FALSE(people.see(7, 1, 0, 11).in_this_file);
    CHECK(people.see(7, 1, 0, 11).same_row);
    const auto other_cells = people.see(7, 1, 1, 12);
    CHECK(other_cells.in_this_file);
    CHECK_FALSE(other_cells.same_row);
    CHECK(other_cells.scopes == 0b01);
    const auto other_file = people.see(7, 2, 0, 11);
    CHECK(other_file.in_other_file);
    CHECK_FALSE(other_file.in_this_file);
    CHECK(other_file.scopes == 0b11);
    CHECK(people.size() == 1);
}

TEST_CASE("the first row of a person is what other files are given")
{
    PersonRegister people(2);
    const std::array<std::uint16_t, 2> first { 3, 4 };
    const std::array<std::uint16_t, 2> second { 5, 6 };
    people.remember(9, 12, 1, first);
    people.remember(9, 13, 0, second);
    const auto found = people.find(9);
    REQUIRE(found);
    CHECK(found->group == 12);
    CHECK(found->scope == 1);
    CHECK(found->codes[0] == 3);
    CHECK(found->codes[1] == 4);
    CHECK_FALSE(people.find(10));
    CHECK_FALSE(PersonRegister().find(10));
}

TEST_CASE("who is only remembered for other files has not been counted before")
{
    PersonRegister people(1);
    const std::array<std::uint16_t, 1> codes { 3 };
    people.remember(9, 12, 1, codes);
    const auto first = people.see(9, 1, 0, 11);
    CHECK_FALSE(first.in_this_file);
    CHECK_FALSE(first.in_other_file);
    CHECK(people.see(9, 2, 0, 12).in_other_file);
}

TEST_CASE("a hundred thousand people are told apart")
{
    const KeyedHash hash;
    PersonRegister people;
    for (int pass = 0; pass < 2; ++pass) {
        for (int person = 0; person < 100'000; ++person) {
            const auto before = people.see(identity_of(hash, std::to_string(person)), 1, 0, 0);
            REQUIRE(before.in_this_file == (pass == 1));
        }
    }
    CHECK(people.size() == 100'000);
}
