// SPDX-License-Identifier: MIT
#include "disclosure/release_proof.h"

#include <doctest/doctest.h>

#include "attack/survey.h"
#include "attack/system_knowledge.h"
#include "disclosure/gate.h"
#include "disclosure/made_up_council_test.h"

using namespace wres;
using namespace wres::disclosure;

namespace {

Release public_release(std::uint32_t seed, const std::string& profile)
{
    const auto standard = test::made_up_standard();
    const auto cube = test::made_up_cube(standard, seed, 200, 3, 3);
    const auto results = test::made_up_results(standard, cube);
    const standard::Settings settings(standard);
    const auto release =
        Gate::release(results, cube, standard, settings, { Audience::Public, profile, "", {}, {}, {} });
    REQUIRE(release.has_value());
    return release->value();
}

attack::Knowledge knowledge_of(const cells::ProvedSystem& system)
{
    cells::CellSystem of;
    for (std::size_t cell = 0; cell < system.cells; ++cell)
        of.add_cell();
    std::vector<std::optional<std::int64_t>> shown;
    for (const auto& equality : system.equalities)
        of.add_equality(equality);
    for (const auto& order : system.orders)
        of.add_order(order);
    for (const auto& sum : system.sums) {
        of.add_sum(sum.cells);
        shown.push_back(sum.shown);
    }
    return attack::knowledge_of(of, shown);
}

} // namespace

TEST_CASE("every hidden count of a public release has two worlds that lie its threshold apart")
{
    for (const std::uint32_t seed : { 1U, 2U, 3U }) {
        const auto release = public_release(seed, "under-10");
        REQUIRE(release.proof.systems.size() == 1);
        const auto& system = release.proof.systems.front();
        const auto knowledge = knowledge_of(system);
        for (const auto& world : system.worlds)
            CHECK(attack::agrees(knowledge, world));
        std::size_t hidden = 0;
        for (const auto& sum : system.sums)
            hidden += sum.shown ? 0U : 1U;
        CHECK(system.numbers.size() == hidden);
        CHECK(hidden > 10);
        for (const auto& number : system.numbers) {
            const auto form = attack::form_of(number.number);
            const auto width = attack::value_in(system.worlds[number.most_world], form)
                - attack::value_in(system.worlds[number.least_world], form);
            // Nearer than the threshold only what is known to be no small number.
            CHECK((width >= 10 || number.least.value_or(0) >= 10));
        }
    }
}

TEST_CASE("a proof is the same every time, and is read as it was written")
{
    const auto one = public_release(2, "under-10");
    const auto other = public_release(2, "under-10");
    CHECK(cells::write_proof(one.proof) == cells::write_proof(other.proof));
    const auto read = cells::read_proof(cells::write_proof(one.proof));
    REQUIRE(read.has_value());
    CHECK(cells::write_proof(*read) == cells::write_proof(one.proof));
}

TEST_CASE("rules that hide small counts alone claim nothing that could be proved")
{
    CHECK(public_release(1, "threshold-only").proof.systems.empty());
}

TEST_CASE("a proof that anybody could have written is refused where it makes no sense")
{
    const auto code_of = [](const std::string& text) {
        const auto proof = cells::read_proof(text);
        return proof ? std::string() : proof.error().code;
    };
    CHECK(code_of("{") == "proof.not_json");
    CHECK(code_of("[]") == "proof.field");
    CHECK(code_of(R"({"format":"wres-proof/1"})") == "proof.field");
    const std::string start = R"({"format":"wres-proof/1","rules":{"threshold":10},"systems":[{"cells":2,)";
    CHECK(code_of(start + R"("worlds":[[1,2]]}]})").empty());
    CHECK(code_of(start + R"("worlds":[[1]]}]})") == "proof.field");
    CHECK(code_of(start + R"("worlds":[[1,2],[[7,3]]]}]})") == "proof.field");
    CHECK(code_of(start + R"("worlds":[[1,2],[[0]]]}]})") == "proof.field");
    CHECK(code_of(start + R"("sums":[{"cells":[2]}]}]})") == "proof.field");
    CHECK(code_of(start + R"("numbers":[{"plus":[0],"worlds":[0,1]}]}]})") == "proof.field");
    CHECK(code_of(start + R"("orders":[[0]]}]})") == "proof.field");
    CHECK(code_of(R"({"format":"wres-proof/1","rules":{"threshold":10},"systems":[{"cells":-1}]})")
        == "proof.field");
}
