// SPDX-License-Identifier: MIT
//
// Dashboards and a council's own indicators by the people concerned, at a real service.

#include <doctest/doctest.h>

#include <chrono>

#include "web/made_up_plans_test.h"
#include "workflow/clock.h"

using namespace wres;
using namespace wres::web;
using namespace wres::frame;

namespace {

/// A plan with one dashboard, and on it an indicator of the council's own with a target.
struct WithDashboard {
    explicit WithDashboard(Served& served) : planned(served)
    {
        planned.add_action();
        const auto added = Planned::press(planned.planner, planned.path("priorities/new"),
            planned.path("priorities/new"),
            { { "title", "Fair recruitment" }, { "definition", "Everybody is as likely to be appointed." } });
        REQUIRE(added.status == 303);
        const auto done = save("new", own());
        INFO(done.body);
        REQUIRE(done.status == 303);
    }

    static Fields own()
    {
        return { { "priority", "fair_recruitment" }, { "title", "Days to fill a post" },
            { "definition", "Days from advertising to acceptance" }, { "unit", "days" },
            { "better", "lower" }, { "frequency", "quarterly" }, { "group", "Global majority applicants" },
            { "reference", "White applicants" }, { "comparators", "England" }, { "target", "60" },
            { "tolerance", "0.1" }, { "source", "Recruitment system" }, { "shown_to", "inside" },
            { "quantity", "ratio" } };
    }

    Reply save(const std::string& which, const Fields& fields)
    {
        const auto path = planned.path("indicators/" + (which == "new" ? which : which + "/change"));
        return Planned::press(planned.planner, path, path, fields);
    }

    static Fields with(Fields fields, const std::string& name, const std::string& value)
    {
        for (auto& [field, text] : fields)
            if (field == name)
                text = value;
        return fields;
    }

    Reply send(const std::string& lines)
    {
        return planned.send_file("values", "own.csv", "indicator,period,value,of\n" + lines);
    }

    Reply dashboard(HttpClient& browser) { return browser.get(planned.path("dashboards/fair_recruitment")); }

    Planned planned;
};

/// The year's quarter of `quarters` quarters ago, so that it is over whenever the test runs.
std::string quarter_ago(int quarters)
{
    const std::chrono::year_month_day today { workflow::today() };
    const int number =
        static_cast<int>(today.year()) * 4 + (static_cast<int>(unsigned(today.month())) - 1) / 3 - quarters;
    return std::to_string(number / 4) + "-Q" + std::to_string(number % 4 + 1);
}

} // namespace

TEST_CASE(
    "an indicator of the council's own says its direction, gap and rating, and that the council sent it")
{
    Served served;
    WithDashboard with(served);
    REQUIRE(
        with.send("days_to_fill_a_post," + quarter_ago(2) + ",62,\ndays_to_fill_a_post," + quarter_ago(2)
                + ",66,Global majority applicants\ndays_to_fill_a_post," + quarter_ago(2)
                + ",60,White applicants\ndays_to_fill_a_post," + quarter_ago(1) + ",70,\ndays_to_fill_a_post,"
                + quarter_ago(1) + ",79,Global majority applicants\ndays_to_fill_a_post," + quarter_ago(1)
                + ",66,White applicants\ndays_to_fill_a_post," + quarter_ago(1) + ",58,England\n")
            .status
        == 303);
    const auto shown = with.dashboard(with.planned.reader);
    CHECK(shown.status == 200);
    CHECK(says(shown, "is rising, which is worse, above England"));
    CHECK(says(shown, "is wider than it was"));
    CHECK(says(shown, "Outside the target, and worse than in " + quarter_ago(2)));
    CHECK(says(shown, "within 10 % of it"));
    CHECK(says(shown, "sent by the council, not checked by this service"));
    CHECK_FALSE(says(shown, "Missing:"));
    CHECK(says(with.planned.planner.get(with.planned.plan), "is red: name the corrective action"));
    REQUIRE(with.save("days_to_fill_a_post",
                    [] {
                        auto fields = WithDashboard::own();
                        fields.emplace_back("corrective_action", "mixed_panels");
                        return fields;
                    }())
                .status
        == 303);
    CHECK(says(with.dashboard(with.planned.reader), "Corrective action: Mixed panels."));
    CHECK_FALSE(says(with.planned.planner.get(with.planned.plan), "is red: name the corrective action"));
}

TEST_CASE("a missing quarter stands on the page in its place, and nothing is bridged in silence")
{
    Served served;
    WithDashboard with(served);
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(4) + ",62,\ndays_to_fill_a_post," + quarter_ago(2)
                    + ",61,\n")
                .status
        == 303);
    const auto shown = with.dashboard(with.planned.reader);
    CHECK(says(shown, "Missing: " + quarter_ago(3) + ", " + quarter_ago(1) + "."));
    CHECK(says(shown, ">missing<"));
    CHECK(says(shown, "The value before is that of " + quarter_ago(4)));
}

TEST_CASE("when a definition changes, earlier values are shown and not compared")
{
    Served served;
    WithDashboard with(served);
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(3) + ",40,\ndays_to_fill_a_post," + quarter_ago(2)
                    + ",41,\n")
                .status
        == 303);
    REQUIRE(with.save("days_to_fill_a_post",
                    WithDashboard::with(
                        WithDashboard::own(), "definition", "Days from advertising to starting work"))
                .status
        == 303);
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(1) + ",70,\n").status == 303);
    const auto shown = with.dashboard(with.planned.reader);
    CHECK(says(shown, "(defined otherwise)"));
    CHECK(says(shown, "The definition has changed"));
    CHECK(says(shown, "no direction can be said"));
    CHECK_FALSE(says(shown, "is rising"));
    CHECK_FALSE(says(shown, "Outside the target"));
}

TEST_CASE("nothing of a file is kept when a line is wrong; every value that came stays in the list")
{
    Served served;
    WithDashboard with(served);
    const auto refused =
        with.send("days_to_fill_a_post," + quarter_ago(2) + ",62,\ndays_to_fill_a_post,2026-04,61,\n");
    CHECK(refused.status == 422);
    CHECK(says(refused, "own.csv, line 3"));
    CHECK(says(with.dashboard(with.planned.reader), "there is no value yet"));
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(1) + ",99,\n").status == 303);
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(1) + ",none,\n").status == 303);
    CHECK(says(with.dashboard(with.planned.reader), "there is no value yet"));
    const auto list = with.planned.planner.get(with.planned.path("values"));
    CHECK(says(list, ">99<"));
    CHECK(says(list, "Taken back"));
    CHECK(with.planned.reader.get(with.planned.path("values")).status == 403);
}

TEST_CASE(
    "two people who change one indicator in different places lose nothing, and in the same place see both")
{
    Served served;
    WithDashboard with(served);
    const auto path = with.planned.path("indicators/days_to_fill_a_post/change");
    const auto edit = [&](HttpClient& browser, const std::string& name, const std::string& value) {
        auto fields = WithDashboard::with(WithDashboard::own(), name, value);
        fields.emplace_back("based_on", "4");
        return Planned::press(browser, path, path, fields);
    };
    REQUIRE(edit(with.planned.planner, "source", "The new system").status == 303);
    CHECK(edit(with.planned.second, "target", "50").header("location").ends_with("?saved=joined"));
    const auto both = with.planned.planner.get(path);
    CHECK(says(both, "The new system"));
    CHECK(says(both, "value=\"50\""));
    const auto clash = edit(with.planned.second, "source", "Another system");
    CHECK(clash.status == 409);
    CHECK(says(clash, "The new system"));
    CHECK(says(clash, "Another system"));
}

TEST_CASE("the public sees the dashboard of a published plan, with published numbers and what is for "
          "everybody alone")
{
    Served served;
    WithDashboard with(served);
    auto& planned = with.planned;
    REQUIRE(with.save("new",
                    { { "priority", "fair_recruitment" }, { "title", "Appointed from shortlisting" },
                        { "definition", "As the standard has it" }, { "frequency", "yearly" },
                        { "standard_indicator", "2" }, { "scope", "social_care" }, { "quantity", "ratio" },
                        { "shown_to", "everybody" } })
                .status
        == 303);
    // 4321 and 8765 are counts that the public table hides.
    planned.publish(
        planned.calculate("2023", 41, 260), published_table("2023", { "82", "520", "156", "520" }));
    planned.publish(
        planned.calculate("2024", 4321, 8765), published_table("2024", { "[c]", "[c]", "156", "520" }));
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(1) + ",7777,\n").status == 303);
    auto adults = planned.holder_of("Director of Adult Social Services", Role::Reader);
    auto children = planned.holder_of("Director of Children's Services", Role::Reader);
    Planned::press(adults, planned.plan, planned.path("sign-off"));
    Planned::press(children, planned.plan, planned.path("sign-off"));
    REQUIRE(Planned::press(planned.publisher, planned.plan, planned.path("publish")).status == 303);

    auto stranger = served.stranger();
    CHECK(says(stranger.get("/plans/" + planned.id), "/dashboards/fair_recruitment"));
    const auto open = stranger.get("/plans/" + planned.id + "/dashboards/fair_recruitment");
    CHECK(open.status == 200);
    CHECK(says(open, "Appointed from shortlisting"));
    CHECK(says(open, ">0.53<")); // 82 of 520 against 156 of 520
    CHECK_FALSE(says(open, "Days to fill"));
    for (const auto* number : { "4321", "8765", "8642", "7777" })
        CHECK_FALSE(says(open, number));
    CHECK(says(with.dashboard(planned.planner), "7777"));
    REQUIRE(Planned::press(planned.publisher, planned.plan, planned.path("withdraw")).status == 303);
    CHECK(stranger.get("/plans/" + planned.id + "/dashboards/fair_recruitment").status == 404);
}

TEST_CASE("a corrective action that is no longer in the plan is told, and a dashboard can be taken off")
{
    Served served;
    WithDashboard with(served);
    auto& planned = with.planned;
    auto fields = WithDashboard::own();
    fields.emplace_back("corrective_action", "mixed_panels");
    REQUIRE(with.save("days_to_fill_a_post", fields).status == 303);
    REQUIRE(with.send("days_to_fill_a_post," + quarter_ago(2) + ",62,\ndays_to_fill_a_post," + quarter_ago(1)
                    + ",70,\n")
                .status
        == 303);
    auto copy = planned.planner.get(planned.path("file/plan.toml")).body;
    copy.resize(copy.find("\n[[action]]"));
    REQUIRE(planned.send_plan("plan.toml", copy).status == 303);
    CHECK(says(planned.planner.get(planned.plan), "its corrective action is no longer in the plan"));
    const auto path = planned.path("priorities/fair_recruitment/change");
    REQUIRE(Planned::press(planned.planner, path, path, { { "remove", "yes" } }).status == 303);
    CHECK(says(planned.reader.get(planned.path("dashboards")), "no dashboard yet"));
    CHECK(with.dashboard(planned.reader).status == 404);
    CHECK(says(planned.reader.get(planned.path("history")), "Days to fill a post"));
}
