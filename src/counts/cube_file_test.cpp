// SPDX-License-Identifier: MIT
#include "counts/cube_file.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "support/small_standard.h"

using namespace wres;
using namespace wres::counts;

namespace {

const standard::Standard& small()
{
    static const auto standard = test::small_standard();
    return standard;
}

Cube some_counts()
{
    Cube cube;
    cube.standard_name = small().name();
    cube.standard_checksum = small().checksum;
    cube.settings = { { "senior_manager", "marked" }, { "pay_bands", "0 pence and over" } };
    cube.add({ "E08000035", "2025", "adult", "headcount", "", "" }, 0, 12);
    cube.add({ "E08000035", "2025", "adult", "headcount", "", "" }, 2, 140);
    cube.add({ "E08000035", "2025", "adult", "disciplinary", "", "" }, standard::GroupCounts {});
    cube.add(
        { "Northshire", "2024-25", "children", "headcount", "directorate", "Children & Families, \"north\"" },
        1, 3);
    cube.add({ "Northshire", "2024-25", "children", "headcount", "sex", "Female" }, 1, 3);
    cube.add({ "Northshire", "2024-25", "children", "headcount", "sex", "Not recorded" }, 1, 1);
    return cube;
}

const std::string header =
    R"({"checksum":"c0ffee","format":"wrescube","made_by":"x","settings":{},"standard":"small/2025","version":1})";

std::string slice(std::string_view area = "E08000035", std::string_view period = "2025",
    std::string_view scope = "adult", std::string_view measure = "headcount", std::string_view dimension = "",
    std::string_view value = "", std::string_view people = R"({"asian_indian":3})")
{
    return fmt::format(
        R"({{"area":"{}","dimension":"{}","measure":"{}","people":{},"period":"{}","scope":"{}","value":"{}"}})",
        area, dimension, measure, people, period, scope, value);
}

std::string message(const std::string& line)
{
    const auto cube = read_cube("a.wrescube", header + "\n" + line + "\n", small());
    return cube ? "" : cube.error().message;
}

} // namespace

TEST_CASE("a cube comes back from its file as it was, and the same cube gives the same bytes")
{
    const auto cube = some_counts();
    const auto content = write_cube(cube, *small().classification, "openwres 0.1.0");
    const auto again = read_cube("a.wrescube", content, small());
    REQUIRE(again);
    CHECK(*again == cube);
    CHECK(write_cube(*again, *small().classification, "openwres 0.1.0") == content);
}

TEST_CASE("the file is one line of what it is and one line a slice, with only groups that anybody is in")
{
    Cube cube;
    cube.standard_name = small().name();
    cube.standard_checksum = small().checksum;
    cube.add({ "E08000035", "2025", "adult", "headcount", "", "" }, 0, 3);
    auto expected = header + "\n" + slice() + "\n";
    CHECK(write_cube(cube, *small().classification, "x") == expected);
}

TEST_CASE("a file that is not a cube of this standard is refused")
{
    const auto code = [](const std::string& content) {
        return read_cube("a.wrescube", content, small()).error().code;
    };
    CHECK(code("") == "cube.not_a_cube");
    CHECK(code("name,ethnicity\n") == "cube.not_a_cube");
    CHECK(code("[1,2]\n") == "cube.not_a_cube");
    CHECK(code(R"({"format":"wrescube","version":2})") == "cube.other_version");
    CHECK(code(R"({"format":"wrescube","version":1})") == "cube.damaged");

    auto other = header;
    other.replace(other.find("c0ffee"), 6, "c0ffe0");
    CHECK(code(other + "\n") == "cube.other_standard");
}

TEST_CASE("anything that is not a plain number of a known group in a known slice is refused with its line")
{
    CHECK(message(slice()) == "");
    CHECK(message(slice("E09000021 / E09000027")) == "");
    CHECK(message(slice() + "\n" + slice())
        == "a.wrescube, line 3: this slice was there before. Nothing of the file is "
           "used; ask for it again from whoever made it.");
    const auto refused = [](const std::string& line) {
        return message(line).starts_with("a.wrescube, line 2: ");
    };
    const std::string_view e = "E08000035";

    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"martian":3})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"asian_indian":-3})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"asian_indian":2.5})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"asian_indian":3.0})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"asian_indian":"3"})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"asian_indian":99999999999})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", R"({"asian_indian":1,"asian_indian":2})")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "", "[3]")));
    CHECK(refused(slice(e, "2025", "nowhere")));
    CHECK(refused(slice(e, "2025", "adult", "salaries")));
    CHECK(refused(slice(e, "last year")));
    CHECK(refused(slice("")));
    CHECK(refused(slice("E09000021 / 1234567")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "", "Adults")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "home_address", "x")));
    CHECK(refused(slice(e, "2025", "adult", "headcount", "sex", "Adults")));
    CHECK(refused("{}"));
    CHECK(refused("not json"));
    CHECK(refused(""));
    CHECK(refused(std::string(70'000, '[')));
}

TEST_CASE("there is no place in a cube file for anything about one person")
{
    auto line = slice();
    line.insert(1, R"("name":"A Person",)");
    CHECK(message(line).find("exactly the seven entries") != std::string::npos);

    for (const std::string value :
        { "a.person@northshire.example", "07700 900123", "QQ 12 34 56 C", "staff no 1234567" }) {
        INFO(value);
        CHECK(message(slice("E08000035", "2025", "adult", "headcount", "directorate", value)) != "");
    }
    CHECK(message(slice("E08000035", "2025", "adult", "headcount", "directorate", "Adults & Health, Team 12"))
        == "");
}

TEST_CASE("counts go to a spreadsheet one number a row, and nobody is a row of its own")
{
    Cube cube;
    cube.add({ "E08000035", "2025", "adult", "headcount", "directorate", "=Adults, north" }, 0, 3);
    cube.add({ "E08000035", "2025", "adult", "leavers", "", "" }, standard::GroupCounts {});
    CHECK(cube_as_csv(cube, *small().classification)
        == "area,period,scope,measure,dimension,value,group,people\n"
           "E08000035,2025,adult,headcount,directorate,\"'=Adults, north\",asian_indian,3\n"
           "E08000035,2025,adult,leavers,,,,0\n");
}
