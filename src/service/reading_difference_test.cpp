// SPDX-License-Identifier: MIT
#include "service/reading_difference.h"

#include <doctest/doctest.h>

#include "standard/library.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::service;

namespace {

intake::FindingGroup finding(
    const char* code, const char* file, std::vector<std::string> details, std::uint64_t times)
{
    return { { code, { file, 2, "a" }, std::move(details) }, times, { 2 } };
}

} // namespace

TEST_CASE("findings that went and came are told, and counts that changed")
{
    const auto standard = standard::load_standard(test::standards_folder(), "sc-wres/2025");
    REQUIRE(standard);
    const auto& measure = standard->measures.front();
    Reading before { { finding("x", "a.csv", { "Zz" }, 3), finding("y", "a.csv", {}, 1) }, {} };
    Reading now { { finding("y", "a.csv", {}, 9), finding("x", "a.csv", { "Yy" }, 1) }, {} };
    before.cube.add({ "E1", "2025", "adult", measure.id, "", "" }, 0, 5);
    before.cube.add({ "E1", "2025", "adult", measure.id, "grade", "A" }, 0, 5); // a part, not more people
    now.cube.add({ "E1", "2025", "adult", measure.id, "", "" }, 0, 4);
    now.cube.add({ "E1", "2025", "children", measure.id, "", "" }, 1, 3);
    const auto difference = compare_readings(before, now, *standard);
    REQUIRE(difference.gone.size() == 1);
    CHECK(difference.gone.front().first.details.front() == "Zz");
    REQUIRE(difference.come.size() == 1);
    CHECK(difference.come.front().first.details.front() == "Yy");
    REQUIRE(difference.counts.size() == 1);
    CHECK(difference.counts.front().label == measure.label);
    CHECK(difference.counts.front().before == 5);
    CHECK(difference.counts.front().now == 7);
    CHECK(compare_readings(now, now, *standard).empty());
}
