// SPDX-License-Identifier: MIT
#include "plausibility/questions.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "plausibility/slip.h"
#include "standard/library.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::plausibility;

namespace {

const standard::Standard& standard_2025()
{
    static const auto standard = standard::load_standard(test::standards_folder(), "sc-wres/2025").value();
    return standard;
}

/// A council of that many staff, one in five of them from a minority ethnic group, and what usually follows.
CouncilReturn council_of(double staff)
{
    const auto people = [&](double share) {
        return SideCounts { staff * share / 5, staff * share * 4 / 5, staff * share / 50 };
    };
    return { { { "adult", "staff" }, people(1) }, { { "adult", "shortlisted" }, people(0.5) },
        { { "adult", "appointed" }, people(0.125) }, { { "adult", "leavers" }, people(0.25) } };
}

/// What is asked of one council among twenty alike, each as it was last year.
std::vector<Question> asked_about(const CouncilReturn& sent)
{
    std::vector<Council> councils;
    for (int i = 0; i < 20; ++i) {
        const auto usual = council_of(400 + 40 * i);
        councils.push_back({ usual, { usual, SideCounts { 20'000, 80'000, 0 }, std::nullopt } });
    }
    const Council council { sent, { council_of(800), SideCounts { 20'000, 80'000, 0 }, std::nullopt } };
    councils.push_back(council);
    return questions(standard_2025(), council, Expectations(standard_2025(), councils));
}

bool asks(const std::vector<Question>& asked, std::string_view code, std::string_view measure)
{
    return std::ranges::any_of(asked, [&](const Question& question) {
        return question.code == code
            && std::ranges::find(question.measures, measure) != question.measures.end();
    });
}

} // namespace

TEST_CASE("numbers like those of last year and of other councils are not asked about")
{
    auto sent = council_of(820);
    sent[{ "adult", "leavers" }].group += 3;
    CHECK(asked_about(sent).empty());
}

TEST_CASE("a digit too many is asked about, with the council's own number beside")
{
    auto sent = council_of(820);
    auto& leavers = sent[{ "adult", "leavers" }];
    leavers = { leavers.group * 10, leavers.reference * 10, leavers.unknown * 10 };
    const auto asked = asked_about(sent);
    CHECK(asks(asked, "factor_of_ten", "leavers"));
    REQUIRE_FALSE(asked.front().beside.empty());
    CHECK(std::ranges::any_of(
        asked.front().beside, [](const Beside& beside) { return beside.sent.contains("410"); }));
    CHECK_FALSE(asked.front().sentence.empty());
}

TEST_CASE("columns in each other's place are asked about")
{
    auto sent = council_of(820);
    std::swap(sent[{ "adult", "shortlisted" }].group, sent[{ "adult", "shortlisted" }].reference);
    CHECK(asks(asked_about(sent), "sides_swapped", "shortlisted"));
}

TEST_CASE("a part that is larger than its whole is asked about without anything to hold it against")
{
    CouncilReturn sent = council_of(820);
    sent[{ "adult", "appointed" }] = { 90, 400, 0 };
    sent[{ "adult", "shortlisted" }] = { 60, 350, 0 };
    const Council alone { sent, {} };
    const auto asked = questions(standard_2025(), alone, Expectations(standard_2025(), { alone }));
    REQUIRE_FALSE(asked.empty());
    // Or as the two in each other's place, which explains it.
    CHECK((asked.front().code == "part_larger_than_whole" || asked.front().code == "upside_down"));
}

TEST_CASE("last year's numbers sent again are asked about")
{
    const auto asked = asked_about(council_of(800));
    CHECK(std::ranges::find(asked, "copied", &Question::code) != asked.end());
}

TEST_CASE("what swaps is undone by itself, and a digit too many by one too few")
{
    const auto sent = council_of(820);
    for (const auto& slip : possible_slips(standard_2025(), sent)) {
        auto back = slip;
        back.tens = -slip.tens;
        const auto twice = without(without(sent, slip), back);
        for (const auto& [number, people] : sent) {
            INFO(number.scope, " ", number.measure);
            REQUIRE(twice.contains(number));
            CHECK(twice.at(number).group == doctest::Approx(people.group));
            CHECK(twice.at(number).reference == doctest::Approx(people.reference));
        }
    }
}
