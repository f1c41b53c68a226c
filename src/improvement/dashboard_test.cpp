// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "improvement/dashboard.h"
#include "improvement/made_up_plan_test.h"
#include "improvement/plan_changes.h"
#include "improvement/plan_file.h"
#include "improvement/plan_workbook.h"
#include "workbooks/write_xlsx.h"

using namespace wres;
using namespace wres::improvement;

namespace {

const std::string year_ends = "03-31";

Date day(const char* text)
{
    return *parse_iso_date(text);
}

PlanIndicator days_to_fill()
{
    PlanIndicator indicator;
    indicator.id = "days_to_fill";
    indicator.priority = "recruitment";
    indicator.title = "Days to fill a post";
    indicator.definition = "Days from advertising to acceptance, mean of posts filled in the quarter";
    indicator.unit = "days";
    indicator.better = Better::Lower;
    indicator.group = "Global majority applicants";
    indicator.reference = "White applicants";
    indicator.comparators = { "England" };
    indicator.target = 60;
    indicator.tolerance = 0.1;
    indicator.source = "Recruitment system";
    return indicator;
}

Plan plan_with_dashboard()
{
    auto plan = made_up_plan();
    plan.priorities = { { "recruitment", "Fair recruitment", "Everybody is as likely to be appointed." } };
    PlanIndicator of_standard;
    of_standard.id = "appointed";
    of_standard.priority = "recruitment";
    of_standard.title = "Appointed from shortlisting";
    of_standard.definition = "As the standard has it";
    of_standard.frequency = PeriodLength::Year;
    of_standard.standard_number = { "2", "", "social_care", "" };
    of_standard.shown_to = ShownTo::Everybody;
    plan.indicators = { days_to_fill(), of_standard };
    return plan;
}

/// Values sent one after the other under the definition that stands.
std::vector<KeptValue> sent(const PlanIndicator& indicator,
    const std::vector<std::tuple<std::string, std::string, std::optional<double>>>& values)
{
    std::vector<KeptValue> all;
    for (const auto& [period, of, value] : values)
        all.push_back({ { indicator.id, period, of, value }, definition_fingerprint(indicator) });
    return all;
}

DashboardTile tile_of(const PlanIndicator& indicator, const std::vector<KeptValue>& values, const char* today)
{
    return dashboard_tile(indicator, series_of_own(indicator, values, year_ends),
        { indicator.group, indicator.reference }, year_ends, day(today));
}

std::string labels(const DashboardTile& tile)
{
    std::string all;
    for (const auto& row : tile.periods)
        all += (all.empty() ? "" : " ") + row.label + (row.shown ? "" : "!");
    return all;
}

} // namespace

TEST_CASE("a dashboard goes through a plan's file and workbook and comes back as it was")
{
    const auto plan = plan_with_dashboard();
    const auto from_file = read_plan(write_plan(plan));
    REQUIRE(from_file.plan);
    CHECK(*from_file.plan == plan);
    const auto bytes = workbooks::write_xlsx(plan_workbook(plan));
    REQUIRE(bytes);
    const auto from_workbook = read_plan_workbook("plan.xlsx", *bytes_of(*bytes));
    REQUIRE(from_workbook);
    REQUIRE(from_workbook->plan);
    CHECK(*from_workbook->plan == plan);
}

TEST_CASE("what cannot be an indicator is told with its place")
{
    const auto fault_of = [](const auto& change) {
        auto plan = plan_with_dashboard();
        change(plan.indicators.front());
        const auto reading = read_plan(write_plan(plan));
        return reading.faults.empty() ? std::string() : reading.faults.front().sentence;
    };
    CHECK(fault_of([](PlanIndicator& one) { one.priority = "nothing"; }).contains("no priority"));
    CHECK(fault_of([](PlanIndicator& one) { one.better.reset(); }).contains("a way that is better"));
    CHECK(fault_of([](PlanIndicator& one) { one.reference.clear(); }).contains("two sides"));
    CHECK(fault_of([](PlanIndicator& one) { one.id = "appointed"; }).contains("twice"));
    CHECK(fault_of([](PlanIndicator& one) { one.tolerance = -0.1; }).contains("tolerance"));
}

TEST_CASE("the public sees the indicators that are for everybody, and a copy of theirs takes none away")
{
    const auto plan = plan_with_dashboard();
    auto seen = seen_by(plan, Visibility::Published);
    REQUIRE(seen.indicators.size() == 1);
    CHECK(seen.indicators.front().id == "appointed");
    CHECK(seen.priorities.size() == 1);
    seen.indicators.front().footnote = "New";
    auto expected = plan;
    expected.indicators.back().footnote = "New";
    CHECK(with_what_was_not_shown(seen, plan) == expected);
}

TEST_CASE(
    "two people who change one indicator in different places lose nothing; in the same place both are told")
{
    const auto base = plan_with_dashboard();
    auto theirs = base;
    theirs.indicators.front().footnote = "From April";
    auto mine = base;
    mine.indicators.front().target = 50;
    const auto joined = joined_changes(base, theirs, mine);
    REQUIRE(std::holds_alternative<Plan>(joined));
    CHECK(std::get<Plan>(joined).indicators.front().footnote == "From April");
    CHECK(std::get<Plan>(joined).indicators.front().target == 50);
    mine.indicators.front().footnote = "From May";
    const auto clash = joined_changes(base, theirs, mine);
    REQUIRE(std::holds_alternative<std::vector<PlanConflict>>(clash));
    const auto& conflict = std::get<std::vector<PlanConflict>>(clash).front();
    CHECK(conflict.field == "indicators");
    CHECK(conflict.theirs.contains("From April"));
    CHECK(conflict.mine.contains("From May"));
}

TEST_CASE("a file of values is read, and what does not belong is told with its line")
{
    const auto plan = plan_with_dashboard();
    const auto values = read_sent_values("own.csv",
        "indicator,period,value,of\ndays_to_fill,2026-Q1,61.5,\ndays_to_fill,2026-Q1,70,England\n"
        "days_to_fill,2026-Q2,none,\n",
        plan);
    REQUIRE(values);
    CHECK(*values
        == std::vector<SentValue> { { "days_to_fill", "2026-Q1", "", 61.5 },
            { "days_to_fill", "2026-Q1", "England", 70 }, { "days_to_fill", "2026-Q2", "", {} } });
    const auto refused = [&](const std::string& line) {
        const auto reading = read_sent_values("own.csv", "indicator,period,value,of\n" + line + "\n", plan);
        return reading ? std::string() : reading.error().message;
    };
    CHECK(refused("nothing,2026-Q1,1,").contains("line 2"));
    CHECK(refused("appointed,2026,1,").contains("no indicator of your own")); // its values are the releases'
    CHECK(refused("days_to_fill,2026-04,1,").contains("quarterly"));
    CHECK(refused("days_to_fill,2026-Q1,1,Wales").contains("Wales"));
    CHECK(refused("days_to_fill,2026-Q1,many,").contains("no number"));
    CHECK(refused("days_to_fill,2026-Q1,1,\ndays_to_fill,2026-Q1,2,").contains("twice"));
}

TEST_CASE(
    "a tile says the direction, the gap and the rating, and asks for a corrective action where it is red")
{
    const auto indicator = days_to_fill();
    const auto tile = tile_of(indicator,
        sent(indicator,
            { { "2025-Q4", "", 62 }, { "2025-Q4", "Global majority applicants", 66 },
                { "2025-Q4", "White applicants", 60 }, { "2026-Q1", "", 70 },
                { "2026-Q1", "Global majority applicants", 79 }, { "2026-Q1", "White applicants", 66 },
                { "2026-Q1", "England", 58 } }),
        "2026-05-02");
    CHECK(labels(tile) == "2025-Q4 2026-Q1");
    REQUIRE(tile.tile);
    CHECK(tile.tile->finding
        == "Days to fill a post is rising, which is worse, above England; the gap between Global majority "
           "applicants "
           "and White applicants is wider than it was."); // 6, then 13
    CHECK(tile.tile->rating == RagRating::Red); // 70 is above 60 + 6, and more than 62
    CHECK(tile.tile->needs_corrective_action);
    auto with_action = indicator;
    with_action.corrective_action = "panels";
    const auto answered = tile_of(
        with_action, sent(with_action, { { "2025-Q4", "", 62 }, { "2026-Q1", "", 70 } }), "2026-05-02");
    CHECK_FALSE(answered.tile->needs_corrective_action);
}

TEST_CASE("a missing quarter stands in its place, also the last one once it is over")
{
    const auto indicator = days_to_fill();
    const auto values = sent(indicator, { { "2025-Q2", "", 62 }, { "2025-Q4", "", 61 } });
    CHECK(labels(tile_of(indicator, values, "2026-03-31")) == "2025-Q2 2025-Q3! 2025-Q4"); // not over yet
    const auto later = tile_of(indicator, values, "2026-04-01");
    CHECK(labels(later) == "2025-Q2 2025-Q3! 2025-Q4 2026-Q1!");
    CHECK(later.missing == std::vector<std::string> { "2025-Q3", "2026-Q1" });
    CHECK(later.rating_against == "2025-Q2"); // and the page says so
    CHECK(labels(tile_of(indicator, values, "2031-01-01")) == "2025-Q3! 2025-Q4 2026-Q1! 2026-Q2! 2026-Q3!");
}

TEST_CASE("what was sent last stands, and a value can be taken back")
{
    const auto indicator = days_to_fill();
    const auto tile = tile_of(indicator,
        sent(indicator,
            { { "2025-Q3", "", 99 }, { "2025-Q4", "", 61 }, { "2026-Q1", "", 60 }, { "2025-Q4", "", 64 },
                { "2025-Q3", "", std::nullopt } }),
        "2026-04-30");
    CHECK(labels(tile) == "2025-Q4 2026-Q1");
    CHECK(tile.periods.front().shown->value == 64);
}

TEST_CASE("values of another definition are shown, and not compared")
{
    auto indicator = days_to_fill();
    auto values = sent(indicator, { { "2025-Q3", "", 40 }, { "2025-Q4", "", 41 } });
    indicator.definition = "Days from advertising to starting work";
    for (auto& one : sent(indicator, { { "2026-Q1", "", 70 } }))
        values.push_back(one);
    const auto first = tile_of(indicator, values, "2026-04-30");
    CHECK(labels(first) == "2025-Q3 2025-Q4 2026-Q1");
    CHECK(first.periods.front().is_otherwise_defined);
    CHECK_FALSE(first.periods.back().is_otherwise_defined);
    CHECK_FALSE(first.tile); // one value of this definition says nothing of a direction
    for (auto& one : sent(indicator, { { "2026-Q2", "", 69 } }))
        values.push_back(one);
    const auto second = tile_of(indicator, values, "2026-07-30");
    REQUIRE(second.tile);
    CHECK(second.tile->finding.contains("falling")); // 70 to 69: not 40 to 69
}

TEST_CASE("an indicator of the standard has its limits, its rates, and others added up")
{
    PlanIndicator indicator;
    indicator.title = "Appointed";
    const auto observed = [](const char* period, std::uint64_t group, std::uint64_t reference) {
        Observation one;
        one.period = *period_of(period, year_ends);
        one.counts = { group, 100, reference, 200 };
        one.definition = "same";
        return one;
    };
    Series own;
    own.observations = { observed("2025", 10, 40), observed("2026", 15, 40) };
    Series other;
    other.observations = { observed("2026", 20, 40) };
    const auto series =
        series_of_standard(indicator, own, { other }, statistics::ConfidenceLevel::percent_95());
    REQUIRE(series.periods.size() == 2);
    CHECK(*series.periods.front().value == doctest::Approx(0.5)); // 10 of 100 against 40 of 200
    CHECK(series.periods.front().limits->lower < 0.5);
    CHECK(*series.periods.back().group == doctest::Approx(0.15));
    REQUIRE(series.comparators.size() == 1);
    CHECK(series.comparators.front().name == "one other council");
    CHECK(series.comparators.front().value == doctest::Approx(1.0));
}
