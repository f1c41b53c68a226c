// SPDX-License-Identifier: MIT
//
// One made-up nation with mistakes in it; four of them, and where the method comes to its end, are measured
// by benchmarks/questions.cpp.

#include <doctest/doctest.h>

#include "standard/library.h"
#include "support/planted_mistakes.h"
#include "support/standards.h"

using namespace wres;

TEST_CASE("mistakes that are planted in councils' numbers are asked about, and right numbers are not")
{
    const auto standard = standard::load_standard(test::standards_folder(), "sc-wres/2025").value();
    const auto populations =
        standard::load_populations(test::standards_folder(), *standard.classification).value();
    generator::NationOrder order;
    order.years = 2;
    order.seed = 2025;
    const auto nation = generator::made_up_nation(order, standard, populations);
    REQUIRE(nation.size() == 2 * 153);

    test::QuestionTally tally;
    test::tally_year(
        tally, nation, order.first_year + 1, test::KnownBefore::LastYear, 3, 2025, standard, populations);
    std::size_t planted = 0;
    for (const auto& [mistake, found] : tally.mistakes) {
        INFO(generator::words_of(mistake), fmt::format(" {}", fmt::join(found.missed, "; ")));
        if (mistake != generator::Mistake::NearSidesSwapped)
            CHECK(found.asked == found.planted);
        planted += found.planted;
    }
    CHECK(planted > 40);
    CHECK(tally.without_mistake > 90);
    CHECK(20 * tally.asked_without_reason <= tally.without_mistake);
}

TEST_CASE("a made-up nation is the same again from its seed, and no part in it is larger than its whole")
{
    const auto standard = standard::load_standard(test::standards_folder(), "sc-wres/2025").value();
    const auto populations =
        standard::load_populations(test::standards_folder(), *standard.classification).value();
    generator::NationOrder order;
    order.years = 1;
    const auto nation = generator::made_up_nation(order, standard, populations);
    const auto again = generator::made_up_nation(order, standard, populations);
    REQUIRE(nation.size() == again.size());
    const auto total = [](const generator::SidePeople& people) {
        return people.group + people.reference + people.unknown;
    };
    for (std::size_t i = 0; i < nation.size(); ++i) {
        CHECK(nation[i].counts == again[i].counts);
        for (const auto service : { generator::Service::Adult, generator::Service::Children })
            CHECK(total(nation[i].counts.at({ service, "appointed" }))
                <= total(nation[i].counts.at({ service, "shortlisted" })));
    }
}
