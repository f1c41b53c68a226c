// SPDX-License-Identifier: MIT
#include "cells/read_suppression_problem.h"

#include <doctest/doctest.h>

#include <string>

#include "support/case_table.h"

using namespace wres::cells;

namespace {

/// One line of a table, with room for a change to it: cells, constraints, primary, protection and the rest.
std::string line(const std::string& cells = R"({"id":"a","value":3},{"id":"b","value":20,"cost":1.5})",
    const std::string& constraints = R"({"total":"t","parts":["a","b"]})",
    const std::string& primary = R"("a")", const std::string& protection = R"("a":{"range":10})",
    const std::string& more = "")
{
    return R"({"cells":[{"id":"t","value":23},)" + cells + R"(],"constraints":[)" + constraints
        + R"(],"primary":[)" + primary + R"(],"protection":{)" + protection + "}" + more + "}";
}

/// The code, and a check that the sentence names what it is about.
std::string code_of(const std::string& json, const std::string& named)
{
    const auto problem = read_suppression_problem(json);
    REQUIRE_FALSE(problem.has_value());
    INFO(problem.error().message);
    CHECK(problem.error().message.find(named) != std::string::npos);
    return problem.error().code;
}

} // namespace

TEST_CASE("a problem is read with what is usual where nothing is said")
{
    const auto problem = read_suppression_problem(line());
    REQUIRE(problem.has_value());
    REQUIRE(problem->cells.size() == 3);
    CHECK(problem->cells[1].cost == 3);
    CHECK(problem->cells[2].cost == 1.5);
    CHECK(problem->cells[1].lower_bound == 0);
    CHECK(problem->cells[1].upper_bound == 1e6);
    REQUIRE(problem->totals.size() == 1);
    CHECK(problem->totals[0].total == 0);
    CHECK(problem->totals[0].parts == std::vector<Cell> { 1, 2 });
    REQUIRE(problem->primary.size() == 1);
    CHECK(problem->primary[0].cell == 1);
    CHECK(problem->primary[0].level.range == 10);
    CHECK(problem->primary[0].level.lower == 0);
    CHECK(problem->status.empty());
    CHECK(problem->find("b") == Cell { 2 });
    CHECK_FALSE(problem->find("c").has_value());
}

TEST_CASE("bounds, a pattern and single contributors are read")
{
    const auto problem = read_suppression_problem(line(
        R"({"id":"a","value":3,"lower_bound":1,"upper_bound":5},{"id":"b","value":20})",
        R"({"total":"t","parts":["a","b"]})", R"("a")", R"("a":{"lower":1,"upper":2})",
        R"(,"never_suppress":["t"],"cell_upper_bound":99,"status":{"a":"primary","b":"secondary"},"single_contributor":["b"])"));
    REQUIRE(problem.has_value());
    CHECK(problem->cells[1].lower_bound == 1);
    CHECK(problem->cells[1].upper_bound == 5);
    CHECK(problem->cells[2].upper_bound == 99);
    CHECK(problem->never_suppress == std::vector<Cell> { 0 });
    CHECK(problem->status
        == std::vector<CellStatus> { CellStatus::Published, CellStatus::Primary, CellStatus::Secondary });
    CHECK(problem->single_contributor == std::vector<Cell> { 2 });
}

TEST_CASE("what makes no sense is refused by a sentence that names the cells")
{
    const std::string usual_total = R"({"total":"t","parts":["a","b"]})";
    const std::string usual_cells = R"({"id":"a","value":3},{"id":"b","value":20})";
    CHECK(code_of("[", "JSON") == "suppression.not_json");
    CHECK(code_of("[]", "object") == "suppression.field");
    CHECK(code_of(R"({"cells":[]})", "constraints") == "suppression.field");
    CHECK(code_of(line(R"({"id":"a"},{"id":"b","value":20})"), "\"a\"") == "suppression.field");
    CHECK(code_of(line(R"({"id":"a","value":3,"costs":1},{"id":"b","value":20})"), "\"costs\"")
        == "suppression.field");
    CHECK(code_of(line(R"({"id":"a","value":3},{"id":"a","value":20})"), "\"a\"")
        == "suppression.repeated_cell");
    CHECK(code_of(line(R"({"id":"a","value":-3},{"id":"b","value":26})"), "negative")
        == "suppression.outside_bounds");
    CHECK(code_of(line(R"({"id":"a","value":3,"upper_bound":2},{"id":"b","value":20})"), "\"a\"")
        == "suppression.outside_bounds");
    CHECK(code_of(line(R"({"id":"a","value":3,"cost":-1},{"id":"b","value":20})"), "\"a\"")
        == "suppression.negative_cost");
    CHECK(code_of(line(R"({"id":"a","value":4},{"id":"b","value":20})"), "add up to 24")
        == "suppression.not_additive");
    CHECK(code_of(line(usual_cells, R"({"total":"t","parts":["a","c"]})"), "\"c\"")
        == "suppression.unknown_cell");
    CHECK(code_of(line(usual_cells, R"({"total":"t","parts":["a","a"]})"), "\"a\"")
        == "suppression.part_repeated");
    CHECK(code_of(line(usual_cells, R"({"total":"t"})"), "parts") == "suppression.field");
    CHECK(code_of(line(usual_cells, usual_total, R"("a","a")"), "twice") == "suppression.repeated_cell");
    CHECK(code_of(line(usual_cells, usual_total, R"("b")"), "\"b\"") == "suppression.no_level");
    CHECK(code_of(line(usual_cells, usual_total, R"("a")", R"("a":{"range":1},"b":{"range":1})"), "\"b\"")
        == "suppression.field");
    CHECK(code_of(line(usual_cells, usual_total, R"("a")", R"("a":{"range":-1})"), "\"a\"")
        == "suppression.negative_level");
    CHECK(
        code_of(line(usual_cells, usual_total, R"("a")", R"("a":{"range":1})", R"(,"never_suppress":["a"])"),
            "\"a\"")
        == "suppression.primary_must_stay_public");
    CHECK(
        code_of(line(usual_cells, usual_total, R"("a")", R"("a":{"range":1})", R"(,"status":{"a":"hidden"})"),
            "\"a\"")
        == "suppression.field");
}

TEST_CASE("totals that go round in a circle are refused")
{
    const auto circle = R"({"cells":[{"id":"x","value":5},{"id":"y","value":5},{"id":"z","value":0}],
        "constraints":[{"total":"x","parts":["y","z"]},{"total":"y","parts":["x","z"]}],"primary":[]})";
    CHECK(code_of(circle, "\"x\" has the part \"y\"") == "suppression.circular_totals");
}

TEST_CASE("numbers published in place of the values are read, and have to be within reach of them")
{
    const auto with = [](const std::string& more) {
        return line(R"({"id":"a","value":3},{"id":"b","value":20})", R"({"total":"t","parts":["a","b"]})",
            R"("a")", R"("a":{"range":2})", more);
    };
    const auto problem = read_suppression_problem(with(R"(,"published":{"a":5,"t":25},"within":4)"));
    REQUIRE(problem.has_value());
    REQUIRE(problem->perturbed.has_value());
    CHECK(problem->perturbed->published == std::vector<std::optional<double>> { 25.0, 5.0, std::nullopt });
    CHECK(problem->perturbed->within == 4);
    CHECK(problem->perturbed->zeros_stay);
    CHECK(code_of(with(R"(,"published":{"a":8},"within":4)"), "\"a\"") == "suppression.not_within");
    CHECK(code_of(with(R"(,"published":{"a":5})"), "within") == "suppression.field");
    CHECK(code_of(with(R"(,"published":{"a":"5"},"within":4)"), "\"a\"") == "suppression.field");
    CHECK(code_of(with(R"(,"published":{"c":5},"within":4)"), "\"c\"") == "suppression.unknown_cell");
    CHECK(code_of(with(R"(,"within":4)"), "published") == "suppression.field");
    CHECK(code_of(with(R"(,"published":{},"within":4,"status":{})"), "status") == "suppression.field");
    const std::string none = R"({"cells":[{"id":"a","value":0}],"constraints":[],"primary":[],)";
    CHECK(code_of(none + R"("published":{"a":3},"within":3})", "\"a\"") == "suppression.not_within");
    CHECK(
        read_suppression_problem(none + R"("published":{"a":3},"within":3,"zeros_stay":false})").has_value());
}

TEST_CASE("rules about contributions make cells primary, with their levels, and name lone contributors")
{
    const auto problem =
        read_suppression_problem(wres::test::project_file("tests/cases/protection/pay_of_three_teams.json"));
    REQUIRE(problem.has_value());
    // By hand: 10 % of 80 and of 75, as nothing else is in either cell; 25 + 20 leave 15, more than 2.5.
    REQUIRE(problem->primary.size() == 2);
    CHECK(problem->primary[0].cell == 0);
    CHECK(problem->primary[0].level.upper == doctest::Approx(8));
    CHECK(problem->primary[1].cell == 1);
    CHECK(problem->primary[1].level.lower == doctest::Approx(7.5));
    CHECK(problem->single_contributor == std::vector<Cell> { 0, 1 });
}

TEST_CASE("a level that was given stands beside the rules, and what rules cannot judge is refused")
{
    const auto with = [](const std::string& cells, const std::string& rules) {
        return line(cells, R"({"total":"t","parts":["a","b"]})", R"("a")", R"("a":{"range":10})",
            R"(,"rules":{)" + rules + "}");
    };
    const std::string cells =
        R"({"id":"a","value":3,"contributions":[3]},{"id":"b","value":20,"contributions":[12,8]})";
    const auto problem = read_suppression_problem(with(cells, R"("p_percent":10)"));
    REQUIRE(problem.has_value());
    CHECK(problem->primary[0].level.range == 10);
    CHECK(problem->primary[0].level.upper == 0);
    CHECK(code_of(with(R"({"id":"a","value":3},{"id":"b","value":20,"contributions":[12,8]})",
                      R"("p_percent":10)"),
              "\"a\"")
        == "suppression.contributions");
    CHECK(code_of(
              with(R"({"id":"a","value":3,"contributions":[2]},{"id":"b","value":20,"contributions":[12,8]})",
                  R"("p_percent":10)"),
              "\"a\"")
        == "suppression.contributions");
    CHECK(code_of(with(cells, R"("q_percent":10)"), "p_percent") == "suppression.field");
    CHECK(code_of(with(cells, R"("p_percent":0)"), "p = 0") == "suppression.rules");
    CHECK(code_of(with(cells, R"("dominance":{"n":1.5,"k":75})"), "whole number") == "suppression.field");
    CHECK(code_of(with(cells, R"("dominance":{"n":3,"k":75,"l":1})"), "\"l\"") == "suppression.field");
    CHECK(code_of(with(cells, R"("least_contributors":3)"), "level_percent") == "suppression.field");
    CHECK(code_of(with(cells, R"("level_percent":3)"), "least_contributors") == "suppression.field");
    CHECK(code_of(with(cells, R"("prior":3)"), "\"prior\"") == "suppression.field");
}

TEST_CASE("a value too large for exact arithmetic is refused, and its cell named")
{
    CHECK(
        code_of(
            R"({"cells":[{"id":"a","value":1e300}],"constraints":[],"primary":[],"cell_upper_bound":1e301})",
            "\"a\"")
        == "suppression.not_a_number");
}
