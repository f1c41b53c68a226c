// SPDX-License-Identifier: MIT
#include "service/earlier_years.h"

#include <doctest/doctest.h>

#include "counts/cube_file.h"
#include "store/made_up_store_test.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::service;

namespace {

standard::Standard standard_of(const std::string& name)
{
    return standard::load_standard(test::standards_folder(), name).value();
}

/// So many people of the first group, in one period.
counts::Cube cube_of(const standard::Standard& standard, const std::string& period, std::uint64_t people)
{
    counts::Cube cube;
    cube.standard_name = standard.name();
    cube.standard_checksum = standard.checksum;
    cube.add({ "E08000035", period, "adult", "headcount", "", "" }, 0, people);
    return cube;
}

std::uint64_t people_in(const counts::Cube& cube, const std::string& period)
{
    const auto* found = cube.find({ "E08000035", period, "adult", "headcount", "", "" });
    return found == nullptr ? 0 : (*found)[0];
}

/// Keeps counts as the newest calculation of a collection, which is started when it is not there.
void keep(store::MadeUpStore& made_up, const std::string& standard, const std::string& period,
    const std::string& cube_file)
{
    const auto done = made_up.store.change(made_up.at_machine(), [&](store::Change& change) -> Done {
        store::CollectionId id;
        for (const auto& collection : TRY(store::collections_of(change, made_up.council)))
            if (collection.standard == standard && collection.period == period)
                id = collection.id;
        if (id.text.empty())
            id = TRY(store::start_collection(change, made_up.council, standard, period));
        store::NewCalculation calculation;
        calculation.inputs_version = TRY(store::collection(change, id)).inputs_version;
        calculation.standard_checksum = "abc";
        calculation.made_by = "a test";
        calculation.cube_file = cube_file;
        TRY(store::add_calculation(change, id, calculation));
        return {};
    });
    REQUIRE(done);
}

void keep(
    store::MadeUpStore& made_up, const std::string& name, const counts::Cube& cube, const std::string& period)
{
    const auto standard = standard_of(name);
    keep(made_up, name, period, counts::write_cube(cube, *standard.classification, "a test"));
}

/// The counts of 2025, seven people, with those of earlier years.
counts::Cube over_time(store::MadeUpStore& made_up, counts::Cube cube)
{
    const auto standard = standard_of("sc-wres/2025");
    const auto done = made_up.store.read([&](store::View& view) -> Done {
        const auto collection = TRY(store::collection(view, made_up.collection_id));
        const auto years = TRY(earlier_years(view, collection));
        return add_earlier_years(view, test::standards_folder(), standard, years, cube);
    });
    REQUIRE(done);
    return cube;
}

} // namespace

TEST_CASE("earlier years come beside this one, each from its newest calculation, and no later one")
{
    store::on_every_store([](store::MadeUpStore& made_up) {
        const auto now = cube_of(standard_of("sc-wres/2025"), "2025", 7);
        keep(made_up, "sc-wres/2023", cube_of(standard_of("sc-wres/2023"), "2023", 2), "2023");
        keep(made_up, "sc-wres/2024", cube_of(standard_of("sc-wres/2024"), "2024", 4), "2024");
        keep(made_up, "sc-wres/2024", cube_of(standard_of("sc-wres/2024"), "2024", 5), "2024");
        keep(made_up, "sc-wres/2025", cube_of(standard_of("sc-wres/2025"), "2026", 9), "2026");
        const auto cube = over_time(made_up, now);
        CHECK(people_in(cube, "2023") == 2);
        CHECK(people_in(cube, "2024") == 5);
        CHECK(people_in(cube, "2025") == 7);
        CHECK(people_in(cube, "2026") == 0);
        CHECK(cube.standard_name == "sc-wres/2025");
    });
}

TEST_CASE("no year is counted twice: those in the counts already stay as they are")
{
    store::on_every_store([](store::MadeUpStore& made_up) {
        auto earlier = cube_of(standard_of("sc-wres/2024"), "2024", 4);
        REQUIRE(earlier.merge(cube_of(standard_of("sc-wres/2024"), "2023", 3))); // its files held two years
        keep(made_up, "sc-wres/2024", earlier, "2024");
        keep(made_up, "sc-wres/2023", cube_of(standard_of("sc-wres/2023"), "2023", 2), "2023");
        auto now = cube_of(standard_of("sc-wres/2025"), "2025", 7);
        const auto cube = over_time(made_up, now);
        CHECK(people_in(cube, "2023") == 2); // from the collection of that year
        CHECK(people_in(cube, "2024") == 4);
        REQUIRE(now.merge(cube_of(standard_of("sc-wres/2025"), "2024", 6)));
        CHECK(people_in(over_time(made_up, now), "2024") == 6);
    });
}

TEST_CASE("years that counted otherwise, or cannot be read any more, are left out")
{
    store::on_every_store([](store::MadeUpStore& made_up) {
        auto other_answer = cube_of(standard_of("sc-wres/2024"), "2024", 4);
        other_answer.settings["count_people_or_cases"] = "cases";
        keep(made_up, "sc-wres/2024", other_answer, "2024");
        keep(made_up, "sc-wres/2023", "2023", "not counts");
        keep(made_up, "nhs-wres/2024", cube_of(standard_of("nhs-wres/2024"), "2022", 8), "2022");
        auto now = cube_of(standard_of("sc-wres/2025"), "2025", 7);
        now.settings["count_people_or_cases"] = "people";
        const auto cube = over_time(made_up, now);
        CHECK(cube == now);
    });
}

TEST_CASE("ten earlier years at most, the newest")
{
    store::on_every_store([](store::MadeUpStore& made_up) {
        const auto standard = standard_of("sc-wres/2024");
        for (int year = 2010; year < 2025; ++year)
            keep(made_up, "sc-wres/2024", cube_of(standard, std::to_string(year), 1), std::to_string(year));
        const auto cube = over_time(made_up, cube_of(standard_of("sc-wres/2025"), "2025", 7));
        CHECK(cube.slices().size() == 11);
        CHECK(people_in(cube, "2015") == 1);
        CHECK(people_in(cube, "2014") == 0);
    });
}
