// SPDX-License-Identifier: MIT
//
// Action plans as programs read them: no more than the token's person sees, and values that are kept whole or
// not.

#include <doctest/doctest.h>

#include "api/made_up_programs_test.h"
#include "improvement/plan_file.h"
#include "store/plans.h"

using namespace wres;
using namespace wres::api;

namespace {

/// A council with one plan: one action, and one indicator of its own.
struct Planned {
    Planned()
    {
        improvement::Action action;
        action.id = "panels";
        action.title = "Mixed panels";
        action.disparity = { "2", "", "social_care", "" };
        action.what_will_be_done = "INTERNAL-WORK";
        action.staff_said = "SECRET-OF-STAFF";
        action.owner = "Head of HR";
        action.state = improvement::ActionState::UnderWay;
        action.measure.statement = "Appointed as often";
        action.measure.by = parse_iso_date("2020-03-31");
        action.published = { "title" };
        action.private_fields = { "staff_said" };
        improvement::PlanIndicator indicator;
        indicator.id = "days";
        indicator.priority = "fair";
        indicator.title = "Days to fill a post";
        indicator.definition = "Days";
        const improvement::Plan plan { .id = "made-up",
            .title = "Race equality plan",
            .council = "Ashdale",
            .also_councils = {},
            .standard = "sc-wres/2025",
            .year_ends = "03-31",
            .starts = {},
            .ends = {},
            .false_discovery = {},
            .sign_offs = {},
            .actions = { action },
            .priorities = { { "fair", "Fair recruitment", "Everybody." } },
            .indicators = { indicator } };
        const auto made = programs.opened.change(Programs::at_machine(), [&](store::Change& change) {
            return store::start_plan(change, programs.ashdale, improvement::write_plan(plan), "begun");
        });
        REQUIRE(made);
        path = "/api/v1/plans/" + made->text;
    }

    Programs programs;
    std::string path;
};

Json json_of(const Reply& reply)
{
    return Json::parse(reply.body);
}

} // namespace

TEST_CASE("a program reads of a plan what its person sees, and what is hidden has no value")
{
    Planned planned;
    auto analyst = planned.programs.program_of({ Role::Analyst });
    auto reader = planned.programs.program_of({ Role::Reader });
    auto board = planned.programs.program_of({ Role::BoardMember });
    const auto whole = json_of(analyst.ask("GET", planned.path));
    CHECK(whole["actions"][0]["staff_said"] == "SECRET-OF-STAFF");
    CHECK(whole["indicators"].size() == 1);
    const auto inside = json_of(reader.ask("GET", planned.path));
    CHECK(inside["actions"][0]["what_will_be_done"] == "INTERNAL-WORK");
    CHECK_FALSE(inside["actions"][0].contains("staff_said"));
    const auto open = json_of(board.ask("GET", planned.path));
    CHECK(open["actions"][0]["title"] == "Mixed panels");
    for (const auto* key : { "state", "quantity", "scope", "what_will_be_done", "staff_said" })
        CHECK_FALSE(open["actions"][0].contains(key));
    CHECK(open["indicators"].empty());
    for (const auto* part : { "", "/files/plan.toml", "/due", "/verdicts", "/dashboards" }) {
        const auto reply = board.ask("GET", planned.path + part);
        CHECK(reply.status == 200);
        for (const auto* word : { "SECRET", "INTERNAL", "Days to fill", "under way", "Head of HR" })
            CHECK(reply.body.find(word) == std::string::npos);
    }
    CHECK(json_of(board.ask("GET", planned.path + "/verdicts"))["verdicts"].empty());
    CHECK(json_of(analyst.ask("GET", planned.path + "/verdicts"))["verdicts"][0]["verdict"]
        == "too_few_to_tell");
    CHECK(json_of(analyst.ask("GET", planned.path + "/due"))["due"][0]["is_overdue"] == true);
    CHECK(json_of(analyst.ask("GET", "/api/v1/plans"))["plans"].size() == 1);
    CHECK(analyst.ask("GET", planned.path + "/files/other").status == 404);
    CHECK(analyst.ask("GET", "/api/v1/plans/none").status == 404);
}

TEST_CASE("to a token of another organisation a plan is not there")
{
    Planned planned;
    const std::vector<Role> all { service::every_role.begin(), service::every_role.end() };
    const auto elsewhere =
        planned.programs.person("elsewhere@council.example", all, planned.programs.birchford);
    const auto token = planned.programs.token(elsewhere, every_scope, planned.programs.birchford);
    Program program(planned.programs.server.port(), token.token);
    for (const auto* part : { "", "/files/plan.toml", "/due", "/verdicts", "/dashboards" })
        CHECK(program.ask("GET", planned.path + part).status == 404);
    CHECK(json_of(program.ask("GET", "/api/v1/plans"))["plans"].empty());
}

TEST_CASE("values of own indicators are sent by a program, all of them or none")
{
    Planned planned;
    auto analyst = planned.programs.program_of({ Role::Analyst });
    const auto send = [&](const std::string& lines) {
        return analyst.ask(
            "POST", planned.path + "/values?name=own.csv", "indicator,period,value\n" + lines, "text/csv");
    };
    CHECK(send("days,2026-Q1,61\ndays,2026-04,60\n").status == 422);
    const auto tile = [&] {
        return json_of(analyst.ask("GET", planned.path + "/dashboards"))["dashboards"][0]["tiles"][0];
    };
    CHECK(tile()["periods"].empty());
    const auto kept = send("days,2026-Q1,61\ndays,2026-Q2,60\n");
    CHECK(kept.status == 201);
    CHECK(json_of(kept)["kept"] == 2);
    CHECK(tile()["is_own"] == true);
    CHECK(tile()["periods"][0]["value"] == 61);
}
