// SPDX-License-Identifier: MIT
//
// The example county, from its files to counts: what is read must be what was planted. The generator counts
// while it makes the files and shares no code with intake, so the two cannot agree by sharing a mistake.

#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "support/case_table.h"
#include "support/program.h"

namespace {

using wres::test::run;
using wres::test::TemporaryFolder;

struct Sides {
    std::uint64_t minority {};
    std::uint64_t white {};
    std::uint64_t unknown {};
};

using People = std::map<std::pair<std::string, std::string>, Sides>; // measure, scope

/// The side of each group when white minorities count as white, by the classification's own table.
std::map<std::string, std::string> sides_of_groups()
{
    const auto table = wres::CsvTable::parse(
        "ethnic_group.csv", wres::test::project_file("standard/classifications/ethnic_group.csv"))
                           .value();
    std::map<std::string, std::string> sides;
    for (std::size_t row = 0; row < table.rows(); ++row)
        sides[table.at(row, "code")] = table.at(row, "excluding_white_minorities");
    return sides;
}

People totals_in_cube(const std::string& path)
{
    const auto sides = sides_of_groups();
    People people;
    std::istringstream lines(wres::test::file_content(path));
    std::string line;
    std::getline(lines, line); // says what the file is
    while (std::getline(lines, line)) {
        const auto slice = nlohmann::json::parse(line);
        if (!slice.value("dimension", "").empty())
            continue;
        auto& total = people[{ slice["measure"], slice["scope"] }];
        for (const auto& [group, count] : slice["people"].items()) {
            const auto& side = sides.at(group);
            (side == "group"              ? total.minority
                    : side == "reference" ? total.white
                                          : total.unknown) += count.get<std::uint64_t>();
        }
    }
    return people;
}

People planted(const std::string& path)
{
    const auto table = wres::CsvTable::parse(path, wres::test::file_content(path)).value();
    People people;
    for (std::size_t row = 0; row < table.rows(); ++row)
        people[{ table.at(row, "measure"), table.at(row, "scope") }] = { std::stoull(
                                                                             table.at(row, "minority")),
            std::stoull(table.at(row, "white")), std::stoull(table.at(row, "unknown")) };
    return people;
}

} // namespace

TEST_CASE("what is read from a made-up county's files is what was planted in them")
{
    const TemporaryFolder folder;
    const auto made = run(WRES_PROGRAM,
        { "generate", "--councils", "3", "--staff", "1500", "--seed", "11", "--dir", folder.path() });
    REQUIRE_MESSAGE(made.status == 0, made.error);

    for (const auto* council : { "ashdale", "brackenmoor", "coldwater" }) {
        CAPTURE(council);
        const auto cube = folder.path() + "/" + council + ".wrescube";
        const auto calculated =
            run(WRES_PROGRAM, { "calculate", "--cube", cube, folder.path() + "/" + council });
        REQUIRE_MESSAGE(calculated.status == 0, calculated.error);

        const auto found = totals_in_cube(cube);
        const auto expected = planted(folder.path() + "/planted/" + council + ".csv");
        REQUIRE(expected.size() > 10);
        for (const auto& [key, people] : expected) {
            CAPTURE(key.first);
            CAPTURE(key.second);
            REQUIRE(found.contains(key));
            CHECK(found.at(key).minority == people.minority);
            CHECK(found.at(key).white == people.white);
            CHECK(found.at(key).unknown == people.unknown);
        }
    }
}
