// SPDX-License-Identifier: MIT
//
// Two regions' published counts as one release: sums are of the councils, and each report holds what was
// judged together.

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "base/csv.h"
#include "base/text.h"
#include "support/case_table.h"
#include "support/program.h"

namespace {

using wres::CsvTable;
using wres::test::file_content;
using wres::test::run;
using wres::test::TemporaryFolder;

/// The North East and the East Midlands in some years, with their region rows, from the Department for
/// Education.
std::string two_regions(const std::set<std::string>& years = { "2025" })
{
    std::istringstream all(file_content(
        wres::test::project_folder() + "/examples/published/children-social-workers-2019-2025.csv"));
    std::string some;
    for (std::string line; std::getline(all, line);)
        if (some.empty()
            || (years.contains(line.substr(0, 4))
                && (line.find(",North East,") != std::string::npos
                    || line.find(",East Midlands,") != std::string::npos)))
            some += line + "\n";
    return some;
}

/// The counts that a report shows, by the line that they stand in without its area.
std::map<std::string, std::map<std::string, std::int64_t>> counts_by_area(const std::string& results_csv)
{
    const auto table = CsvTable::parse("results.csv", results_csv).value();
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string measure(table.at(row, "measure"));
        const auto value = wres::parse_integer(table.at(row, "value"));
        if (!value || (measure != "numerator" && measure != "denominator" && measure != "people"))
            continue;
        std::string key;
        for (const auto* column :
            { "indicator", "scope", "period", "definition", "part", "dimension", "row", "label", "side" })
            key += std::string(table.at(row, column)) + "|";
        counts[std::string(table.at(row, "area"))][key + measure] = *value;
    }
    return counts;
}

} // namespace

TEST_CASE("two regions are published as one release, and what is shown of England is the sum of both")
{
    const TemporaryFolder folder;
    const auto file = folder.write("regions.csv", two_regions());
    const auto published =
        run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--no-papers", "--out", folder.path() + "/out", file });
    REQUIRE_MESSAGE(published.status == 0, published.error);

    const auto sums = counts_by_area(file_content(folder.path() + "/out/england/results.csv"));
    CHECK(sums.contains("E92000001"));
    CHECK(sums.contains("E12000001"));
    CHECK(sums.contains("E12000004"));
    std::size_t compared = 0;
    for (const auto& [line, england] : sums.at("E92000001")) {
        const auto north = sums.at("E12000001").find(line);
        const auto east = sums.at("E12000004").find(line);
        if (north == sums.at("E12000001").end() || east == sums.at("E12000004").end())
            continue;
        CHECK(england == north->second + east->second);
        ++compared;
    }
    CHECK(compared > 10);

    std::size_t councils = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() + "/out"))
        councils += entry.is_directory() && entry.path().filename() != "england"
                && entry.path().filename() != "national-report"
            ? 1U
            : 0U;
    CHECK(councils == 21);
    CHECK(std::filesystem::exists(folder.path() + "/out/hartlepool-proof.json"));
    CHECK_FALSE(std::filesystem::exists(folder.path() + "/out/england-proof.json"));

    // No area is a council whose own release knows less than was judged with it.
    const auto checked =
        run(WRES_PROGRAM, { "attack", "--verify", folder.path() + "/out/hartlepool-proof.json" });
    CHECK_MESSAGE(checked.status == 0, checked.out);

    // The second time, what was shown stays, and is known to be the same.
    const auto again = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--no-papers", "--out", folder.path() + "/again", "--earlier",
            folder.path() + "/out", file });
    REQUIRE_MESSAGE(again.status == 0, again.error);
    const auto now = counts_by_area(file_content(folder.path() + "/again/england/results.csv"));
    for (const auto& [area, lines] : sums)
        for (const auto& [line, count] : lines)
            CHECK(now.at(area).at(line) == count);
}

TEST_CASE("a nation is published to a folder, and printed for use inside")
{
    const TemporaryFolder folder;
    const auto file = folder.write("regions.csv", two_regions());
    const auto nowhere = run(WRES_PROGRAM, { "nation", "--audience", "public", file });
    CHECK(nowhere.status != 0);
    CHECK(nowhere.error.find("--out") != std::string::npos);
    const auto inside = run(WRES_PROGRAM, { "nation", file });
    CHECK(inside.status == 0);
    CHECK(inside.out.find("For the programme team's own eyes") != std::string::npos);
    const auto earlier = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--out", folder.path() + "/out", "--earlier", folder.path(),
            file });
    CHECK(earlier.status != 0);
    CHECK(earlier.error.find("holds no release of a nation") != std::string::npos);
}

TEST_CASE("of the years in the files, the one that is asked for is published")
{
    const TemporaryFolder folder;
    const auto file = folder.write("regions.csv", two_regions({ "2024", "2025" }));
    const auto published = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--period", "2025", "--out", folder.path() + "/out", file });
    REQUIRE_MESSAGE(published.status == 0, published.error);
    for (const auto* area : { "england", "hartlepool", "derby" }) {
        const auto table =
            CsvTable::parse("results.csv", file_content(folder.path() + "/out/" + area + "/results.csv"))
                .value();
        std::set<std::string> periods;
        for (std::size_t row = 0; row < table.rows(); ++row)
            periods.insert(std::string(table.at(row, "period")));
        CHECK(periods == std::set<std::string> { "2025" });
    }
    const auto none = run(WRES_PROGRAM,
        { "nation", "--audience", "public", "--period", "2018", "--out", folder.path() + "/none", file });
    CHECK(none.status != 0);
    CHECK(none.error.find("2024, 2025") != std::string::npos);
    const auto inside = run(WRES_PROGRAM, { "nation", "--period", "2024", file });
    CHECK(inside.status == 0);
    CHECK(inside.out.find("2025") == std::string::npos);
}
