// SPDX-License-Identifier: MIT
#include "web/reading_difference.h"

#include <doctest/doctest.h>

#include "standard/library.h"
#include "support/standards.h"
#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;

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

TEST_CASE("after a file is mended and read again, the page says what changed")
{
    on_every_service([](Served& served) {
        auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
        const auto token = token_of(browser, served.path("files"));
        const auto read = [&] {
            REQUIRE(browser.post(served.path("calculations"), { { "form_token", token } }).status == 303);
            return browser.get(served.path("findings")).body;
        };
        REQUIRE(send_file(browser, served, token, "staff.csv",
                    "person_id,ethnic_group,scope,role\nA001,White British,adult,Social worker\n"
                    "A002,Other white thing,adult,Social worker\n")
                    .status
            == 303);
        CHECK(read().find("Since the files were read before") == std::string::npos);
        const auto files = browser.get(served.path("files")).body;
        const auto at = files.find("/files/", files.find("staff.csv")) + 7;
        const auto id = files.substr(at, files.find('/', at) - at);
        REQUIRE(browser.post(served.path("files/" + id + "/set-aside"), { { "form_token", token } }).status
            == 303);
        REQUIRE(send_file(browser, served, token, "staff.csv",
                    "person_id,ethnic_group,scope,role\nA001,White British,adult,Social worker\n"
                    "A002,Indian,adult,Social worker\nA003,Indian,adult,Social worker\n")
                    .status
            == 303);
        const auto page = read();
        CHECK(page.find("Since the files were read before") != std::string::npos);
        CHECK(page.find("Gone (1)") != std::string::npos);
        CHECK(page.find("Other white thing") != std::string::npos);
    });
}
