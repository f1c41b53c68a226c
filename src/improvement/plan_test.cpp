// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "improvement/made_up_plan_test.h"
#include "improvement/plan_fields.h"
#include "improvement/plan_file.h"
#include "improvement/plan_workbook.h"
#include "improvement/themes.h"
#include "support/case_table.h"
#include "support/law.h"
#include "support/standards.h"
#include "workbooks/write_xlsx.h"

using namespace wres;
using namespace wres::improvement;

namespace {

PlanReading through_file(const Plan& plan)
{
    return read_plan(write_plan(plan));
}

PlanReading through_workbook(const Plan& plan)
{
    const auto bytes = workbooks::write_xlsx(plan_workbook(plan));
    REQUIRE(bytes);
    auto reading = read_plan_workbook("plan.xlsx", *bytes_of(*bytes));
    REQUIRE(reading);
    return *std::move(reading);
}

std::string first_fault(const PlanReading& reading)
{
    return reading.faults.empty() ? ""
                                  : reading.faults.front().place + ": " + reading.faults.front().sentence;
}

/// A plan's text that a keyboard can make, of several lines where `lines` says so.
std::string random_text(bool lines)
{
    const std::vector<std::string> pieces { "a", "B", " ", "\"", "\\", "'", "=", "+1", "é", "£", "–", "0",
        "_x000D_", "#", "[x]", "<b>", "&amp;", ",", lines ? "\n" : ";", lines ? "\t" : "'" };
    std::string text = "x";
    const auto count = *rc::gen::inRange(0, 12);
    for (int at = 0; at < count; ++at)
        text += *rc::gen::elementOf(pieces);
    return text + "x";
}

} // namespace

TEST_CASE("a plan comes back from its file as it was")
{
    const auto plan = made_up_plan();
    const auto reading = through_file(plan);
    INFO(first_fault(reading));
    REQUIRE(reading.plan);
    CHECK(*reading.plan == plan);
}

TEST_CASE("a plan comes back from a workbook as it was")
{
    const auto plan = made_up_plan();
    const auto reading = through_workbook(plan);
    INFO(first_fault(reading));
    REQUIRE(reading.plan);
    CHECK(write_plan(*reading.plan) == write_plan(plan));
    CHECK(*reading.plan == plan);
}

TEST_CASE("whatever is typed comes back from file and workbook")
{
    wres::test::holds(
        "round trip",
        [] {
            auto plan = made_up_plan();
            auto& action = plan.actions.front();
            action.staff_said = random_text(true);
            action.root_cause = random_text(true);
            action.notes.front().words = random_text(true);
            action.partners = { random_text(false), random_text(false) };
            action.measure.target = *rc::gen::inRange(0, 1'000'000'000) / 7e6;
            action.measure.baseline.periods.front().group_denominator =
                static_cast<std::uint64_t>(*rc::gen::inRange<std::int64_t>(100, 100'000'000));
            RC_ASSERT(through_file(plan).plan == plan);
            RC_ASSERT(through_workbook(plan).plan == plan);
        },
        60);
}

TEST_CASE("every fault of a plan is a sentence with its place")
{
    for (const auto& row : wres::test::cases("improvement/plan_faults.csv")) {
        INFO(row.where());
        auto content = write_plan(made_up_plan());
        const auto at = content.find(row.text("instead_of"));
        REQUIRE(at != std::string::npos);
        std::string put = row.text("put");
        for (auto line_end = put.find("\\n"); line_end != std::string::npos; line_end = put.find("\\n"))
            put.replace(line_end, 2, "\n");
        content.replace(at, row.text("instead_of").size(), put);
        const auto reading = read_plan(content);
        CHECK_FALSE(reading.plan);
        const auto line =
            1 + std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        const bool is_named = std::ranges::any_of(reading.faults, [&](const PlanFault& fault) {
            return fault.sentence.contains(row.text("sentence")) && fault.place.starts_with("line ");
        });
        INFO("line ", line, "; ", first_fault(reading));
        CHECK(is_named);
    }
}

TEST_CASE("several faults are all told at once")
{
    const auto reading = read_plan(
        "id = \"x\"\ntitle = \"\"\nyear_ends = \"31 March\"\n[[action]]\nid = \"a\"\nstate = \"ready\"\n");
    CHECK(reading.faults.size() >= 6);
}

TEST_CASE("a workbook that names an action that is not there says so")
{
    auto book = plan_workbook(made_up_plan());
    for (auto& sheet : book.sheets)
        if (sheet.name == "Milestones")
            sheet.rows[1].cells[0] = std::string("pannels");
    const auto bytes = workbooks::write_xlsx(book);
    REQUIRE(bytes);
    const auto reading = read_plan_workbook("plan.xlsx", *bytes_of(*bytes));
    REQUIRE(reading);
    CHECK_FALSE(reading->plan);
    CHECK(reading->faults.front().place == "sheet Milestones, row 2");
}

TEST_CASE("who may see a field sees it, and nobody else")
{
    const auto action = made_up_plan().actions.front();
    const auto published = seen_by(action, Visibility::Published);
    CHECK(published.title == action.title);
    CHECK(published.root_cause.empty());
    CHECK(published.notes.empty());
    CHECK(published.measure.baseline.periods.empty());
    const auto internal = seen_by(action, Visibility::Internal);
    CHECK(internal.root_cause == action.root_cause);
    CHECK(internal.staff_said.empty());
    CHECK(seen_by(action, Visibility::Private) == action);
}

TEST_CASE("the template of a plan is read, but for what has to be filled in")
{
    const auto reading = read_plan(plan_template("sc-wres/2025"));
    for (const auto& fault : reading.faults) {
        INFO(fault.place, ": ", fault.sentence);
        CHECK(fault.sentence.contains("missing or empty"));
    }
}

TEST_CASE("themes are those that were published, and every indicator has one")
{
    const auto themes = load_themes(wres::test::standards_folder());
    REQUIRE(themes);
    CHECK(themes->all.size() == 7);
    for (const auto* indicator : { "1", "2", "3", "4", "5", "6", "7a", "7b", "8", "9" })
        CHECK(themes->of(indicator).size() >= 2);
    CHECK(themes->find("Performance and fairness")->covers("3"));
    CHECK_FALSE(themes->find("leadership")->covers("2"));
    CHECK_FALSE(load_themes(wres::test::standards_folder(), "nobody"));
}

namespace {

/// Values that are not those which a field has when nobody says.
Plan plan_with_much_to_hide()
{
    auto plan = made_up_plan();
    auto& action = plan.actions.front();
    action.state = ActionState::UnderWay;
    action.measure.quantity = Quantity::ShareOfGroup;
    action.measure.better = Better::Higher;
    action.published = { "title", "theme" };
    return plan;
}

} // namespace

TEST_CASE("a copy holds no trace of what its reader may not see, in either form")
{
    const auto plan = plan_with_much_to_hide();
    const auto copy = seen_by(plan, Visibility::Published);
    const auto file = write_plan(copy);
    for (const auto* line :
        { "\nstate = ", "\nquantity = ", "\nbetter = ", "\nmeasure = ", "\nindicator = " })
        CHECK(file.find(line) == std::string::npos);
    const auto book = plan_workbook(copy);
    const auto& sheet = book.sheets.at(1);
    REQUIRE(sheet.name == "Actions");
    for (std::size_t column = 0; column < action_fields().size(); ++column) {
        const auto key = action_fields()[column].key;
        CAPTURE(key);
        const bool is_public = key == "id" || key == "title" || key == "theme";
        CHECK((sheet.rows.at(1).cells.at(column).index() == workbooks::Cell().index()) == !is_public);
    }
}

TEST_CASE("a copy that comes back takes away nothing that it did not show")
{
    const auto plan = plan_with_much_to_hide();
    for (const auto reader : { Visibility::Published, Visibility::Internal, Visibility::Private }) {
        auto copy = seen_by(plan, reader);
        copy.copy_of = 7;
        const auto file = write_plan(copy);
        const auto bytes = workbooks::write_xlsx(plan_workbook(copy));
        REQUIRE(bytes);
        const auto from_file = read_plan(file, PlanCopies::Taken);
        const auto from_workbook = read_plan_workbook("plan.xlsx", *bytes_of(*bytes), PlanCopies::Taken);
        REQUIRE(from_workbook);
        for (const auto& reading : { from_file, *from_workbook }) {
            INFO(first_fault(reading));
            REQUIRE(reading.plan);
            CHECK(reading.plan->copy_of == 7);
            CHECK(with_what_was_not_shown(*reading.plan, plan) == plan);
        }
    }
}

TEST_CASE("what is changed in a copy is changed, and what it left out is there still, in its place")
{
    const auto plan = plan_with_much_to_hide();
    auto copy = seen_by(plan, Visibility::Published);
    REQUIRE(copy.actions.size() == 1);
    REQUIRE(plan.actions.size() > 1);
    copy.actions.front().title = "Another title";
    const auto whole = with_what_was_not_shown(copy, plan);
    auto expected = plan;
    expected.actions.front().title = "Another title";
    CHECK(whole == expected);
}

TEST_CASE("a part of a plan is not taken for the whole where the rest is not at hand")
{
    const auto reading = read_plan(write_plan(seen_by(plan_with_much_to_hide(), Visibility::Published)));
    CHECK_FALSE(reading.plan);
    CHECK(first_fault(reading).contains("only the part of the plan"));
}
