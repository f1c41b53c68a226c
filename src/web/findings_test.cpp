// SPDX-License-Identifier: MIT
#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;

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
