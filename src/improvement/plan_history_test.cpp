// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "improvement/made_up_plan_test.h"
#include "improvement/plan_history.h"

using namespace wres;
using namespace wres::improvement;

namespace {

PlanOccasion occasion(const char* day)
{
    return { *parse_iso_date(day), "Equality lead", "at the \"review\"" };
}

PlanHistory one_revision()
{
    const auto history = revised({}, 0, made_up_plan(), occasion("2025-03-28"));
    REQUIRE(history);
    return *history;
}

} // namespace

TEST_CASE("two people who edit one plan lose nothing")
{
    const auto first = one_revision();
    auto hers = made_up_plan();
    hers.actions[0].owner = "Head of Recruitment";
    hers.actions[0].notes.push_back({ parse_iso_date("2025-07-01"), "Head of Recruitment", "hers" });
    auto his = made_up_plan();
    his.actions[0].resources = "£20,000";
    his.actions[0].notes.push_back({ parse_iso_date("2025-07-02"), "Sponsor", "his" });
    his.actions.emplace_back().id = "third";

    const auto second = revised(first, 1, hers, occasion("2025-07-01"));
    REQUIRE(second);
    const auto third = revised(*second, 1, his, occasion("2025-07-02"));
    REQUIRE(third);
    const auto& action = third->latest()->plan.actions[0];
    CHECK(action.owner == "Head of Recruitment");
    CHECK(action.resources == "£20,000");
    CHECK(action.notes.size() == 3);
    CHECK(third->latest()->plan.actions.size() == 3);
    CHECK(third->revisions[0] == first.revisions[0]);
}

TEST_CASE("the same thing changed by two is for people to agree on")
{
    const auto first = one_revision();
    auto hers = made_up_plan();
    hers.actions[0].owner = "hers";
    auto his = made_up_plan();
    his.actions[0].owner = "his";
    const auto second = revised(first, 1, hers, occasion("2025-07-01"));
    REQUIRE(second);
    const auto third = revised(*second, 1, his, occasion("2025-07-02"));
    REQUIRE_FALSE(third);
    CHECK(third.error().code == "plan.changed_meanwhile");
    CHECK(third.error().message.contains("\"hers\", and you wrote \"his\""));

    auto without = made_up_plan();
    without.actions.erase(without.actions.begin());
    CHECK(revised(*second, 1, without, occasion("2025-07-02")).error().code == "plan.changed_meanwhile");
    CHECK(revised(first, 1, without, occasion("2025-07-02")).has_value());
}

TEST_CASE("a revision is of a revision there is, and changes something")
{
    const auto first = one_revision();
    CHECK(revised(first, 1, made_up_plan(), occasion("2025-07-01")).error().code == "plan.nothing_changed");
    CHECK(revised(first, 2, made_up_plan(), occasion("2025-07-01")).error().code == "plan.no_such_revision");
    CHECK(revised(first, 0, made_up_plan(), occasion("2025-07-01")).error().code == "plan.no_such_revision");
    auto garbled = occasion("2025-07-01");
    garbled.note = "\xff";
    CHECK(revised({}, 0, made_up_plan(), garbled).error().code == "plan.not_text");
}

TEST_CASE("a history comes back from its file, and shows when it was altered")
{
    auto plan = made_up_plan();
    plan.actions[0].state = ActionState::Done;
    const auto history = revised(one_revision(), 1, plan, occasion("2026-01-01"));
    REQUIRE(history);
    auto file = write_history(*history);
    const auto back = read_history(file);
    REQUIRE(back);
    CHECK(*back == *history);

    const auto at = file.find("12,000");
    REQUIRE(at != std::string::npos);
    file.replace(at, 6, "99,000");
    CHECK(read_history(file).error().code == "plan.history_altered");
    CHECK(read_history("[[revision]]\nnumber = 1").error().code == "plan.history_faulty");
    CHECK(read_history("x").error().code == "plan.history_faulty");
    CHECK(read_history("")->revisions.empty());
}

TEST_CASE("a target that is moved after the work began is remembered, other changes are just changes")
{
    auto before = made_up_plan();
    before.actions[0].measure.target = 0.95;
    before.actions[0].title = "Mixed panels";
    auto history = revised(one_revision(), 1, before, occasion("2025-03-30"));
    REQUIRE(history);
    CHECK(late_changes(*history).empty());
    before.actions[0].measure.target = 0.75;
    before.actions[0].owner.clear();
    history = revised(*history, 2, before, occasion("2026-03-30"));
    REQUIRE(history);
    const auto late = late_changes(*history);
    REQUIRE(late.size() == 1);
    CHECK(late[0].change == PlanChange { "panels", "target", "0.95", "0.75" });
    CHECK(late[0].revision == 3);
}
