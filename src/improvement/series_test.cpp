// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "improvement/check_plan.h"
#include "improvement/made_up_plan_test.h"
#include "improvement/plan_calendar.h"
#include "improvement/test_plan.h"
#include "standard/library.h"
#include "support/standards.h"

using namespace wres;
using namespace wres::improvement;

namespace {

constexpr auto level = statistics::ConfidenceLevel::percent_95();

/// The standard, and counts of made-up councils: applicants shortlisted and appointed in all services.
struct World {
    standard::Standard standard = *standard::load_standard(test::standards_folder(), "sc-wres/2025");
    standard::Settings settings { standard };
    standard::Populations populations { {}, "" };
    counts::Cube cube;

    void add(const std::string& area, const std::string& period, std::uint64_t group, std::uint64_t of_group,
        std::uint64_t reference, std::uint64_t of_reference, std::uint64_t unknown = 0)
    {
        const auto group_code = *standard.classification->find("asian_indian");
        const auto reference_code = *standard.classification->find("white_british");
        const auto unknown_code = *standard.classification->find("not_known");
        for (const auto* scope : { "adult", "children" }) {
            const counts::SliceKey appointed { area, period, scope, "appointed", "", "" };
            const counts::SliceKey shortlisted { area, period, scope, "shortlisted", "", "" };
            cube.add(appointed, group_code, group);
            cube.add(appointed, reference_code, reference);
            cube.add(shortlisted, group_code, of_group);
            cube.add(shortlisted, reference_code, of_reference);
            cube.add(shortlisted, unknown_code, unknown);
        }
    }

    [[nodiscard]] CountedData counted() const { return { standard, settings, cube }; }
    [[nodiscard]] PlanData data() const { return { { counted() }, populations }; }
};

Disparity appointed()
{
    return { "2", "", "social_care", "" };
}

Action one_action()
{
    Action action;
    action.id = "a";
    action.owner = "Head of Human Resources";
    action.disparity = appointed();
    action.starts = parse_iso_date("2024-04-01");
    action.measure.chosen_on = { "none" };
    return action;
}

Plan one_plan()
{
    Plan plan;
    plan.id = plan.title = "p";
    plan.council = "Northmoor";
    plan.standard = "sc-wres/2025";
    plan.year_ends = "03-31";
    plan.actions = { one_action() };
    return plan;
}

} // namespace

TEST_CASE("a series has the counts of every period, and who is not known")
{
    World world;
    world.add("Northmoor", "2024", 10, 50, 60, 200, 7);
    world.add("Northmoor", "2025", 12, 50, 60, 200);
    world.add("Elsewhere", "2025", 1, 2, 3, 4);
    const auto disparity = resolved(appointed(), world.standard, world.settings);
    REQUIRE(disparity);
    const auto series = series_of(world.counted(), *disparity, "Northmoor", {}, "03-31");
    CHECK(series.counted_as == CountedAs::Flow);
    REQUIRE(series.observations.size() == 2);
    CHECK(series.observations[0].counts == indicators::FourCounts { 20, 100, 120, 400 });
    CHECK(series.observations[0].unknown_denominator == 14);
    CHECK(iso_date(series.observations[1].period.begins) == "2024-04-01");
}

TEST_CASE("councils that became one are added up, once all of them have numbers")
{
    World world;
    world.add("Old A", "2023", 4, 20, 30, 100);
    world.add("Old B", "2023", 6, 30, 30, 100);
    world.add("Old A", "2022", 4, 20, 30, 100);
    world.add("Northmoor", "2024", 12, 50, 60, 200);
    const auto disparity = *resolved(appointed(), world.standard, world.settings);
    const auto series = series_of(world.counted(), disparity, "Northmoor", { "Old A", "Old B" }, "03-31");
    REQUIRE(series.observations.size() == 2);
    CHECK(series.observations[0].counts == indicators::FourCounts { 20, 100, 120, 400 });
    CHECK(series.observations[0].counted_for == "Old A, Old B");
    CHECK(series.observations[1].counted_for.empty());
}

TEST_CASE("staff in post are a stock, what happens to people a flow")
{
    const World world;
    const auto kind = [&](const char* indicator) {
        return resolved({ indicator, "", "social_care", "" }, world.standard, world.settings)->counted_as;
    };
    CHECK(kind("1") == CountedAs::Stock);
    CHECK(kind("9") == CountedAs::Stock);
    for (const auto* indicator : { "2", "3", "4", "5", "6", "7a", "7b", "8" })
        CHECK(kind(indicator) == CountedAs::Flow);
}

TEST_CASE("the fingerprint of a definition changes with what is counted, and with nothing else")
{
    World world;
    const auto fingerprint = [&] {
        return definition_fingerprint(
            *resolved(appointed(), world.standard, world.settings), world.standard, world.settings);
    };
    const auto as_is = fingerprint();
    world.standard.year = "2030";
    for (auto& indicator : world.standard.indicators)
        indicator.title += "!";
    CHECK(fingerprint() == as_is);
    for (auto& measure : world.standard.measures)
        if (measure.id == "shortlisted")
            measure.filters[0].any_of.emplace_back("interviewed");
    CHECK(fingerprint() != as_is);
}

TEST_CASE("a disparity that the standard does not know says what there is")
{
    const World world;
    const auto code = [&](Disparity disparity) {
        return resolved(disparity, world.standard, world.settings).error().code;
    };
    CHECK(code({ "12", "", "social_care", "" }) == "plan.no_such_indicator");
    CHECK(code({ "2", "martian", "social_care", "" }) == "plan.no_such_group");
    CHECK(code({ "2", "", "everywhere", "" }) == "plan.no_such_scope");
    CHECK(code({ "2", "", "social_care", "shoe_size=9" }) == "plan.no_such_breakdown");
    CHECK(code({ "2", "", "social_care", "directorate" }) == "plan.no_such_breakdown");
    CHECK(resolved(
        { "2", "asian_indian", "social_care", "directorate=Adults" }, world.standard, world.settings));
}

TEST_CASE("a whole plan is tested from counts, against those whom it names")
{
    World world;
    for (const auto* year : { "2023", "2024", "2025" }) {
        const std::uint64_t now = std::string(year) == "2025" ? 60 : 30;
        world.add("Northmoor", year, now, 200, 300, 1000);
        for (const auto* other : { "A", "B", "C", "D" })
            world.add(other, year, 50, 200, 300, 1000);
    }
    auto plan = one_plan();
    auto effects = test_plan(plan, world.data(), level);
    REQUIRE(effects);
    CHECK(effects->effects[0].verdict == EffectVerdict::Improved);
    CHECK(effects->effects[0].method == EffectMethod::TwoPeriods);

    plan.actions[0].measure.compare_with = { "all" };
    effects = test_plan(plan, world.data(), level);
    REQUIRE(effects);
    CHECK(effects->effects[0].method == EffectMethod::DifferenceInDifferences);
    CHECK(effects->effects[0].elsewhere->councils == 4);

    plan.actions[0].measure.compare_with = { "Nowhere" };
    CHECK(test_plan(plan, world.data(), level).error().code == "plan.no_such_council");

    plan.actions[0].measure.compare_with.clear();
    plan.actions[0].disparity.indicator = "12";
    effects = test_plan(plan, world.data(), level);
    REQUIRE(effects);
    CHECK(effects->effects[0].has(EffectNote::NotInStandard));
    CHECK(effects->effects[0].verdict == EffectVerdict::TooFewToTell);
}

TEST_CASE("a baseline is frozen before the work begins, and is what the effect is held against")
{
    World world;
    for (const auto* year : { "2021", "2022", "2023", "2024" })
        world.add("Northmoor", year, 30, 200, 300, 1000);
    const auto plan = one_plan();
    const auto frozen = with_frozen_baselines(plan, world.data(), *parse_iso_date("2024-03-31"), level);
    const auto& baseline = frozen.actions[0].measure.baseline;
    REQUIRE(baseline.periods.size() == 3);
    CHECK(baseline.periods[0] == BaselinePeriod { "2022", 60, 400, 600, 2000 });
    CHECK(*baseline.value == doctest::Approx(0.5));
    CHECK(*baseline.lower < 0.5);
    // Frozen baselines stay, and those of work that has begun are not made afterwards.
    world.add("Northmoor", "2024", 100, 100, 0, 0);
    CHECK(with_frozen_baselines(frozen, world.data(), *parse_iso_date("2024-03-31"), level) == frozen);
    CHECK(with_frozen_baselines(plan, world.data(), *parse_iso_date("2024-05-01"), level) == plan);

    auto series = own_series(frozen, frozen.actions[0], world.data());
    CHECK(series.find("2024")->counts == indicators::FourCounts { 60, 400, 600, 2000 });
    world.cube = {};
    series = own_series(frozen, frozen.actions[0], world.data());
    CHECK(series.observations.size() == 3);
}

TEST_CASE("what a person should look at is said, and a good plan needs nothing")
{
    const World world;
    const auto themes = load_themes(test::standards_folder());
    REQUIRE(themes);
    const auto codes = [&](const Plan& plan, const char* day) {
        std::vector<std::string> all;
        for (const auto& remark :
            check_plan(plan, world.standard, world.settings, *themes, *parse_iso_date(day)))
            all.push_back(remark.code);
        return all;
    };
    const auto has = [](const std::vector<std::string>& all, const char* code) {
        return std::ranges::find(all, code) != all.end();
    };
    auto plan = made_up_plan();
    plan.actions.pop_back();
    plan.sign_offs[1].on = parse_iso_date("2025-03-29");
    CHECK(codes(plan, "2025-05-01").empty());
    CHECK(codes(plan, "2026-06-01") == std::vector<std::string> { "overdue_milestone", "review_overdue" });
    plan.sign_offs.clear();
    plan.actions[0].owner.clear();
    plan.actions[0].theme = "performance_and_fairness";
    plan.actions[0].disparity.indicator = "77";
    plan.actions[0].measure.target = 0.2;
    plan.actions[0].measure.baseline.frozen_on.reset();
    const auto found = codes(plan, "2025-05-01");
    for (const auto* code : { "not_signed_off_adult", "not_signed_off_children", "no_owner",
             "theme_of_other_metrics", "disparity", "target_is_no_improvement", "no_baseline" }) {
        INFO(code);
        CHECK(has(found, code));
    }
}

TEST_CASE("the calendar keeps the rules of its form")
{
    auto plan = made_up_plan();
    plan.actions[0].title =
        "Panels; mixed, trained – und ein sehr langer Titel, länger als eine Zeile sein darf, éééééééééé";
    const auto feed = plan_calendar(plan, *parse_iso_date("2025-04-02"));
    CHECK(feed.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(feed.ends_with("END:VCALENDAR\r\n"));
    CHECK(feed.contains("DTSTART;VALUE=DATE:20251231\r\nDTEND;VALUE=DATE:20260101\r\n"));
    CHECK(feed.contains("Panels\\; mixed\\, trained"));
    CHECK_FALSE(feed.contains("20250630")); // reached
    CHECK_FALSE(feed.contains("never see anybody"));
    std::size_t begins = 0;
    for (std::size_t at = 0; at < feed.size();) {
        const auto end = feed.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        begins += feed.compare(at, 12, "BEGIN:VEVENT") == 0 ? 1U : 0U;
        at = end + 2;
    }
    CHECK(begins == 4); // a milestone, the review, the end, the target
    CHECK(plan_calendar(plan, *parse_iso_date("2025-04-02")) == feed);
}
