// SPDX-License-Identifier: MIT
#include "intake/finding_groups.h"

#include <doctest/doctest.h>

#include <string>

using namespace wres::intake;

namespace {

Finding odd(std::uint64_t row, const std::string& detail, const std::string& code = "code_unknown")
{
    return { code, { "staff.csv", row, "grade" }, { detail } };
}

} // namespace

TEST_CASE("alike findings become one group that names the first rows and counts the others")
{
    FindingGroups groups;
    for (std::uint64_t row = 2; row < 1002; ++row) {
        groups.add(odd(row, "Band X"));
        groups.add(odd(row, "Band Y"));
    }
    REQUIRE(groups.groups().size() == 2);
    CHECK(groups.groups()[0].first.details.front() == "Band X");
    CHECK(groups.groups()[0].times == 1000);
    CHECK(groups.groups()[0].rows == std::vector<std::uint64_t> { 2, 3, 4, 5, 6 });
    CHECK(groups.groups()[1].times == 1000);
}

TEST_CASE("a finding about a whole file is counted and names no row")
{
    FindingGroups groups;
    groups.add({ "encoding_guessed", { "staff.csv", 0, "" }, {} });
    REQUIRE(groups.groups().size() == 1);
    CHECK(groups.groups().front().times == 1);
    CHECK(groups.groups().front().rows.empty());
}

TEST_CASE("however many ways there are to be odd, the groups stay few and nothing goes uncounted")
{
    FindingGroups groups;
    for (std::uint64_t row = 1; row <= 20'000; ++row)
        groups.add(odd(row, "label " + std::to_string(row)));
    CHECK(groups.groups().size() == FindingGroups::details_told_apart + 1);
    CHECK(groups.groups().back().first.details.front() == "others");
    std::uint64_t all = 0;
    for (const auto& group : groups.groups())
        all += group.times;
    CHECK(all == 20'000);
}
