// SPDX-License-Identifier: MIT
//
// Results beside those of earlier collections.

#include "web/made_up_service_test.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

namespace {

/// A list of so many people of each ethnic group.
std::string staff(int asian, int white)
{
    std::string csv = "person_id,ethnic_group,scope,role,contract,pay_annual\n";
    for (int i = 0; i < asian + white; ++i)
        csv += "A" + std::to_string(i) + "," + (i < asian ? "Indian" : "White British")
            + ",adult,Social worker,Permanent,41000\n";
    return csv;
}

/// Sends a file for a collection and has it read.
void read(HttpClient& browser, const store::CollectionId& collection, const std::string& csv)
{
    const auto files = collection_path(collection, "files");
    const auto token = token_of(browser, files);
    CHECK(browser
              .request("POST", files, { { "Content-Type", "multipart/form-data; boundary=b" } },
                  form_with_file(token, "staff.csv", csv))
              .status
        == 303);
    CHECK(
        browser.post(collection_path(collection, "calculations"), { { "form_token", token } }).status == 303);
}

store::CollectionId started(Served& served, const store::OrganisationId& where, const std::string& year)
{
    const auto id = served.opened.change(Served::at_machine(), [&](store::Change& change) {
        return store::start_collection(change, where, "sc-wres/" + year, year);
    });
    REQUIRE(id);
    return *id;
}

bool has(const Reply& reply, const std::string& words)
{
    return reply.body.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("results stand beside those of earlier collections, each year with its own counts, and never of "
          "another council")
{
    on_every_service([](Served& served) {
        auto browser = served.browser_of({ Role::DataOwner }, served.ashdale);
        auto elsewhere = served.browser_of({ Role::DataOwner }, served.birchford);
        read(browser, served.collection, staff(30, 70));
        const auto indicator = served.path("results/indicator-1");
        CHECK_FALSE(has(browser.get(indicator), "Over time"));

        read(elsewhere, started(served, served.birchford, "2023"), staff(91, 9));
        CHECK_FALSE(has(browser.get(indicator), "Over time"));

        const auto earlier = started(served, served.ashdale, "2024");
        read(browser, earlier, staff(20, 80));
        const auto page = browser.get(indicator);
        CHECK(has(page, "Over time"));
        CHECK(has(page, "2024 to 2025"));
        // 20 and 30 of 100: Wilson's limits are 13.3% to 28.9%, and 21.9% to 39.6% (Newcombe 1998, method 3)
        CHECK(has(page,
            "From 2024 to 2025, the minority ethnic share of those whose ethnic group is known went from "
            "20.0% "
            "(95% interval 13.3% to 28.9%) to 30.0% (95% interval 21.9% to 39.6%). The intervals overlap"));
        const auto changed = started(served, served.birchford, "2024");
        read(elsewhere, changed, staff(50, 50));
        CHECK(has(elsewhere.get(collection_path(changed, "results/indicator-1")),
            "The intervals do not overlap: it changed by more than chance readily makes."));
        const auto trend = page.body.substr(page.body.find("Over time"));
        CHECK(trend.find("20.0%") < trend.find("30.0%"));
        CHECK_FALSE(has(page, "91.0%"));
        // The numbers of this year are this year's alone, and an earlier year knows nothing of a later one.
        CHECK(has(browser.get(served.path("results")), "30.0%"));
        CHECK_FALSE(has(browser.get(collection_path(earlier, "results/indicator-1")), "Over time"));
        // What the public would see is one year: earlier years are what was published then.
        CHECK_FALSE(has(browser.get(served.path("preview")), "2024"));

        // Read again, with more people, the earlier year shows what its files hold now.
        read(browser, earlier,
            "person_id,ethnic_group,scope,role,contract,pay_annual\n"
            "B1,Indian,adult,Social worker,Permanent,41000\n");
        CHECK(browser.get(indicator).body != page.body);
    });
}
