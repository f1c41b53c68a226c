// SPDX-License-Identifier: MIT
//
// Tables as this program writes them, area by area; what their sums tell was worked out by hand.

#include "published/own_areas.h"

#include <algorithm>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "published/audit.h"
#include "support/workbook.h"

using namespace wres;
using namespace wres::published;

namespace {

constexpr std::string_view heading =
    "standard,indicator,indicator_title,area,area_name,scope,period,definition,part,dimension,row,label,side,"
    "measure,unit,value,lower_limit,upper_limit,finding\n";

std::string line(std::string_view area, std::string_view name, std::string_view measure,
    std::string_view value, std::string_view scope = "adult")
{
    return fmt::format(
        "sc-wres/2025,3,Formal disciplinary,{},{},{},2025,excluding,headline,[z],[z],[z],group,"
        "{},people,{},[z],[z],[z]\n",
        area, name, scope, measure, value);
}

/// A council's table: two counts of adult services.
std::string council(std::string_view area, std::string_view numerator, std::string_view denominator)
{
    return std::string(heading) + line(area, fmt::format("Council {}", area), "numerator", numerator)
        + line(area, fmt::format("Council {}", area), "denominator", denominator);
}

/// Two regions, R1 with the councils A, B and C, R2 with D; both in the country E.
const AreaHierarchy hierarchy { { "A", "R1" }, { "B", "R1" }, { "C", "R1" }, { "D", "R2" }, { "R1", "E" },
    { "R2", "E" } };

Audit audited(const std::vector<std::string>& tables)
{
    std::vector<PublishedFile> files;
    for (const auto& table : tables)
        files.push_back({ fmt::format("{}.csv", files.size()), bytes_of(table) });
    AuditOptions options;
    options.hierarchy = hierarchy;
    auto found = audit(files, options);
    REQUIRE_MESSAGE(found.has_value(), (found ? "" : found.error().message));
    return *found;
}

/// What is known of each hidden number, by the file and the row that it stands in.
std::map<std::string, attack::Limits> known(const Audit& audit)
{
    std::map<std::string, attack::Limits> all;
    for (const auto& hidden : audit.hidden)
        for (const auto& place : hidden.places)
            all[fmt::format("{} {}", place.file, place.row)] = hidden.range.whole;
    return all;
}

bool says(const Audit& audit, std::string_view words)
{
    return std::ranges::any_of(audit.assumptions,
        [&](const Assumption& assumption) { return assumption.sentence.find(words) != std::string::npos; });
}

constexpr attack::Limits exactly(double number)
{
    return { number, number };
}

} // namespace

TEST_CASE("the one hidden count of a region's councils follows from the region's")
{
    const auto region = std::string(heading) + line("R1", "North (3 councils)", "numerator", "31")
        + line("R1", "North (3 councils)", "denominator", "600");
    const auto found =
        audited({ council("A", "12", "300"), council("B", "[c]", "200"), council("C", "15", "100"), region });
    CHECK(known(found).at("1.csv 2") == exactly(4)); // 31 - 12 - 15
    CHECK(found.anything_uncovered());
    CHECK(says(found, "North (3 councils), indicator 3, 2025, is taken to be the sum of 3 councils"));
    CHECK(says(found, "adds up in 1 of 1 lines"));
}

TEST_CASE("a region of which a council's table is not among the files is not added up")
{
    const auto region = std::string(heading) + line("R1", "North (3 councils)", "numerator", "31")
        + line("R1", "North (3 councils)", "denominator", "600");
    const auto found = audited({ council("A", "12", "300"), council("B", "[c]", "200"), region });
    CHECK(known(found).at("1.csv 2") == attack::Limits { 0, attack::endless });
    CHECK(says(found, "was not added up: these files have counts of 2 of its councils"));
}

TEST_CASE("councils that have no numbers are not among those that the region is of")
{
    const auto region = std::string(heading) + line("R1", "North (2 of 3 councils)", "numerator", "16")
        + line("R1", "North (2 of 3 councils)", "denominator", "500");
    const auto found = audited(
        { council("A", "12", "300"), council("B", "[c]", "200"), council("C", "[x]", "100"), region });
    CHECK(known(found).at("1.csv 2") == exactly(4)); // 16 - 12
}

TEST_CASE("a country is the sum of its regions, and of all councils")
{
    const auto sums = std::string(heading) + line("E", "England (4 councils)", "numerator", "50")
        + line("E", "England (4 councils)", "denominator", "1000")
        + line("R1", "North (3 councils)", "numerator", "[c]")
        + line("R1", "North (3 councils)", "denominator", "600")
        + line("R2", "South (1 councils)", "numerator", "19")
        + line("R2", "South (1 councils)", "denominator", "400");
    const auto found = audited({ council("A", "12", "300"), council("B", "[c]", "200"),
        council("C", "15", "100"), council("D", "[c]", "400"), sums });
    CHECK(known(found).at("4.csv 4") == exactly(31)); // 50 - 19
    CHECK(known(found).at("1.csv 2") == exactly(4)); // 31 - 12 - 15
    CHECK(known(found).at("3.csv 2") == exactly(19)); // the only council of the south
    CHECK(says(found, "the sum of 2 regions"));
    CHECK(says(found, "the sum of 4 councils"));
}

TEST_CASE("two hidden counts of a region share what is left of it")
{
    const auto region = std::string(heading) + line("R1", "North (3 councils)", "numerator", "31")
        + line("R1", "North (3 councils)", "denominator", "600");
    const auto found = audited(
        { council("A", "12", "300"), council("B", "[c]", "200"), council("C", "[c]", "100"), region });
    CHECK(known(found).at("1.csv 2") == attack::Limits { 0, 19 });
    CHECK(known(found).at("2.csv 2") == attack::Limits { 0, 19 });
    CHECK_FALSE(found.anything_uncovered());
}

TEST_CASE("a council whose line stands nowhere may have any part of what is left")
{
    const auto lone = std::string(heading) + line("C", "Council C", "denominator", "100")
        + line("C", "Council C", "numerator", "7", "children");
    const auto region = std::string(heading) + line("R1", "North (3 councils)", "numerator", "31")
        + line("R1", "North (3 councils)", "denominator", "600");
    const auto found = audited({ council("A", "12", "300"), council("B", "[c]", "200"), lone, region });
    CHECK(known(found).at("1.csv 2") == attack::Limits { 0, 19 });
}

TEST_CASE("where a region does not add up, nothing is concluded from it")
{
    const auto region = std::string(heading) + line("R1", "North (3 councils)", "numerator", "31")
        + line("R1", "North (3 councils)", "denominator", "700");
    const auto found =
        audited({ council("A", "12", "300"), council("B", "[c]", "200"), council("C", "15", "100"), region });
    CHECK(known(found).at("1.csv 2") == attack::Limits { 0, attack::endless });
    CHECK(says(found, "not used in parts of the table where it does not"));
}

TEST_CASE("an earlier and a later release are each added up, and attacked as one")
{
    const auto region = std::string(heading) + line("R1", "North (3 councils)", "numerator", "31")
        + line("R1", "North (3 councils)", "denominator", "600");
    // First two councils hid their count, and then another two: each release alone is safe.
    const auto found =
        audited({ council("A", "12", "300"), council("B", "[c]", "200"), council("C", "[c]", "100"), region,
            council("A", "[c]", "300"), council("B", "[c]", "200"), council("C", "15", "100"), region });
    CHECK(known(found).at("1.csv 2") == exactly(4));
    CHECK(known(found).at("5.csv 2") == exactly(4));
}

TEST_CASE("without knowing which area lies in which, tables of several areas stand alone")
{
    AuditOptions options;
    const auto found = audit({ { "a.csv", bytes_of(council("A", "12", "300")) },
                                 { "b.csv", bytes_of(council("B", "[c]", "200")) } },
        options);
    REQUIRE(found.has_value());
    CHECK(says(*found, "Which area lies in which is not known here"));
}
