// SPDX-License-Identifier: MIT
#include "intake/repeated_people.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <thread>
#include <vector>

using namespace wres;
using namespace wres::intake;

namespace {

constexpr std::uint64_t bytes_a_person = 100;

/// People of whom one in ten comes twice, far apart.
std::vector<std::uint64_t> people_of(std::mt19937_64& random, std::size_t count)
{
    std::vector<std::uint64_t> people;
    for (std::size_t i = 0; i < count; ++i)
        people.push_back(i % 10 == 9 ? people[i / 2] : random() | 1U);
    return people;
}

void check_all_repeated_are_kept(const std::vector<std::uint64_t>& people, const RepeatedPeople& repeated)
{
    std::set<std::uint64_t> once;
    std::set<std::uint64_t> again;
    for (const auto person : people) {
        if (!once.insert(person).second)
            again.insert(person);
    }
    for (const auto person : again)
        REQUIRE(repeated.contains(person));
    std::size_t others = 0;
    for (const auto person : once)
        others += repeated.contains(person) && !again.contains(person) ? 1U : 0U;
    CHECK(others < once.size() / 20);
    CHECK(repeated.size() == again.size() + others);
}

} // namespace

TEST_CASE("everybody with two rows is kept, and few others")
{
    std::mt19937_64 random(5);
    const auto people = people_of(random, 50'000);
    RepeatedPeople repeated(people.size() * bytes_a_person);
    REQUIRE(repeated.rounds() == 1);
    repeated.begin_round(0);
    repeated.note(people);
    repeated.finish();
    check_all_repeated_are_kept(people, repeated);
    CHECK_FALSE(repeated.contains(0));
}

TEST_CASE("people noted by several threads, or in several rounds, are kept alike")
{
    std::mt19937_64 random(6);
    const auto people = people_of(random, 40'000);
    // As of files so large that all the people cannot be noted at once.
    RepeatedPeople repeated(std::uint64_t { 5 } << 30);
    REQUIRE(repeated.rounds() == 3);
    for (std::size_t round = 0; round < repeated.rounds(); ++round) {
        repeated.begin_round(round);
        const auto half = people.size() / 2;
        std::jthread other([&] { repeated.note(std::span(people).first(half)); });
        repeated.note(std::span(people).subspan(half));
    }
    repeated.finish();
    check_all_repeated_are_kept(people, repeated);
}

TEST_CASE("where nobody is noted, nobody is kept, and a row without a person is nobody's")
{
    RepeatedPeople nobody(0);
    nobody.finish();
    CHECK_FALSE(nobody.contains(1));
    CHECK_FALSE(nobody.contains(~std::uint64_t {}));

    const std::vector<std::uint64_t> blank(100, 0);
    RepeatedPeople repeated(1000);
    repeated.begin_round(0);
    repeated.note(blank);
    repeated.finish();
    CHECK(repeated.size() == 0);
}
