// SPDX-License-Identifier: MIT
//
// Enumeration knows every world; the attacker must find exactly the same ends.

#include "attack/survey.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace wres::attack;

namespace {

Fact equality(Form form, double value)
{
    return { std::move(form), { value, value } };
}

/// The least and the most of a form over every whole-number world within small limits, one by one.
struct Enumerated {
    std::int64_t worlds = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
};

Enumerated enumerated(const Knowledge& knowledge, const Form& form)
{
    Enumerated result;
    World world;
    for (const auto& limits : knowledge.all_limits())
        world.push_back(static_cast<std::int64_t>(limits.lower));
    while (true) {
        if (agrees(knowledge, world)) {
            const auto value = value_in(world, form);
            result.least = result.worlds == 0 ? value : std::min(result.least, value);
            result.most = result.worlds == 0 ? value : std::max(result.most, value);
            ++result.worlds;
        }
        std::size_t at = 0;
        for (; at < world.size(); ++at) {
            const auto& limits = knowledge.limits(static_cast<Unknown>(at));
            if (++world[at] <= static_cast<std::int64_t>(limits.upper))
                break;
            world[at] = static_cast<std::int64_t>(limits.lower);
        }
        if (at == world.size())
            return result;
    }
}

/// Some unknowns, and facts that at least one world keeps.
Knowledge random_knowledge(std::mt19937& random, std::int64_t largest_factor)
{
    const auto draw = [&](std::int64_t from, std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>(from, to)(random);
    };
    Knowledge knowledge;
    World truth;
    const auto unknowns = draw(2, 6);
    for (std::int64_t unknown = 0; unknown < unknowns; ++unknown) {
        const auto lower = draw(0, 2);
        const auto upper = lower + draw(0, 5);
        knowledge.add_unknown({ static_cast<double>(lower), static_cast<double>(upper) });
        truth.push_back(draw(lower, upper));
    }
    const auto facts = draw(1, 4);
    for (std::int64_t fact = 0; fact < facts; ++fact) {
        Form form;
        for (Unknown unknown = 0; unknown < unknowns; ++unknown)
            if (const auto factor = draw(-largest_factor, largest_factor); factor != 0)
                form.push_back({ unknown, factor });
        const auto value = static_cast<double>(value_in(truth, form));
        const auto slack = static_cast<double>(draw(0, 3) == 0 ? draw(0, 3) : 0);
        knowledge.add_fact({ form, { value - slack, value + slack } });
    }
    return knowledge;
}

void check_against_enumeration(std::uint32_t seed, std::int64_t largest_factor)
{
    std::mt19937 random(seed);
    const auto knowledge = random_knowledge(random, largest_factor);
    Survey survey(knowledge);
    INFO("seed ", seed);
    REQUIRE(survey.possible());
    std::vector<Form> forms;
    for (Unknown unknown = 0; unknown < knowledge.unknowns(); ++unknown)
        forms.push_back({ { unknown, 1 } });
    forms.push_back({ { 0, 1 }, { 1, -2 } });
    for (const auto& form : forms) {
        const auto truth = enumerated(knowledge, form);
        REQUIRE(truth.worlds > 0);
        const auto range = survey.range(form);
        CHECK(range.is_complete());
        CHECK(range.whole.lower == static_cast<double>(truth.least));
        CHECK(range.whole.upper == static_cast<double>(truth.most));
        CHECK(range.real.lower <= range.whole.lower + 1e-6);
        CHECK(range.real.upper >= range.whole.upper - 1e-6);
        const auto witnesses = survey.witnesses(form);
        REQUIRE(witnesses.has_value());
        CHECK(agrees(knowledge, witnesses->first));
        CHECK(agrees(knowledge, witnesses->second));
        CHECK(value_in(witnesses->first, form) == truth.least);
        CHECK(value_in(witnesses->second, form) == truth.most);
    }
}

} // namespace

TEST_CASE("the ends of sums and differences are those of enumeration")
{
    for (std::uint32_t seed = 1; seed <= 300; ++seed)
        check_against_enumeration(seed, 1);
}

TEST_CASE("the ends of multiples, too, are those of enumeration")
{
    for (std::uint32_t seed = 1; seed <= 300; ++seed)
        check_against_enumeration(seed, 5);
}

TEST_CASE("knowledge that no whole numbers keep is found to be impossible")
{
    std::mt19937 random(7);
    std::size_t impossible = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        std::mt19937 of_seed(seed);
        auto knowledge = random_knowledge(of_seed, 4);
        Form form;
        for (Unknown unknown = 0; unknown < knowledge.unknowns(); ++unknown)
            form.push_back({ unknown, 2 });
        knowledge.add_fact(equality(form, static_cast<double>(std::uniform_int_distribution(0, 40)(random))));
        INFO("seed ", seed);
        const bool possible = enumerated(knowledge, {}).worlds > 0;
        CHECK(Survey(knowledge).possible() == possible);
        impossible += possible ? 0U : 1U;
    }
    CHECK(impossible > 50);
}

TEST_CASE("counts are whole: what is 0 to 3 to a linear programme can be exactly 1")
{
    // a + b = 2 c + 1 with a = b leaves no whole number; 2 a + 4 b = 3 c + 1, c from 0 to 2, leaves c = 1.
    Knowledge odd;
    const auto a = odd.add_unknown({ 0, 5 });
    const auto b = odd.add_unknown({ 0, 5 });
    const auto c = odd.add_unknown({ 0, 2 });
    odd.add_fact(equality({ { a, 2 }, { b, 4 }, { c, -3 } }, 1));
    Survey survey(odd);
    REQUIRE(survey.possible());
    const auto range = survey.range(c);
    CHECK(range.real.lower == 0);
    CHECK(range.real.upper == 2);
    CHECK(range.is_exact());
    CHECK(range.whole.lower == 1);
}

TEST_CASE("what nothing limits has no end")
{
    Knowledge knowledge;
    const auto alone = knowledge.add_unknown();
    const auto one = knowledge.add_unknown();
    const auto other = knowledge.add_unknown();
    knowledge.add_fact(equality({ { one, 1 }, { other, -1 } }, 3));
    Survey survey(knowledge);
    REQUIRE(survey.possible());
    CHECK(survey.range(alone).whole == Limits { 0, endless });
    CHECK(survey.range(one).whole == Limits { 3, endless });
    CHECK(survey.range(Form { { one, 1 }, { other, -1 } }).is_exact());
    CHECK(survey.range(Form { { one, 1 }, { alone, 1 } }).whole == Limits { 3, endless });
}

TEST_CASE("magnitudes need not be whole")
{
    Knowledge knowledge(Numbers::Real);
    const auto one = knowledge.add_unknown();
    const auto other = knowledge.add_unknown();
    knowledge.add_fact(equality({ { one, 1 }, { other, 1 } }, 2.5));
    Survey survey(knowledge);
    REQUIRE(survey.possible());
    CHECK(survey.range(one).whole.upper == doctest::Approx(2.5));
    CHECK_FALSE(survey.range(one).is_exact());
}

TEST_CASE("an attacker who is stopped says no more than is certain")
{
    // Halves of a number that is odd: only the search finds out, and it is stopped at once.
    std::mt19937 random(11);
    std::size_t stopped = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        std::mt19937 of_seed(seed);
        const auto knowledge = random_knowledge(of_seed, 5);
        Survey survey(knowledge, { 2 });
        for (Unknown unknown = 0; unknown < knowledge.unknowns(); ++unknown) {
            const auto truth = enumerated(knowledge, { { unknown, 1 } });
            const auto range = survey.range(unknown);
            stopped += range.is_complete() ? 0U : 1U;
            CHECK(range.whole.lower <= static_cast<double>(truth.least));
            CHECK(range.whole.upper >= static_cast<double>(truth.most));
            if (!range.seen)
                continue;
            CHECK(range.seen->lower >= static_cast<double>(truth.least));
            CHECK(range.seen->upper <= static_cast<double>(truth.most));
        }
    }
    CHECK(stopped > 0);
}
