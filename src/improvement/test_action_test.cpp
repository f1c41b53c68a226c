// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "improvement/effect_verdict.h"
#include "improvement/elsewhere.h"
#include "improvement/test_action.h"
#include "support/case_table.h"
#include "support/simulated_plans.h"

using namespace wres;
using namespace wres::improvement;
using indicators::FourCounts;

namespace {

constexpr auto level = statistics::ConfidenceLevel::percent_95();

EffectVerdict verdict_named(const std::string& words)
{
    return words == "improved"       ? EffectVerdict::Improved
        : words == "worse"           ? EffectVerdict::Worse
        : words == "no evidence yet" ? EffectVerdict::NoEvidenceYet
                                     : EffectVerdict::TooFewToTell;
}

Observation year(const char* label, FourCounts counts)
{
    Observation one;
    one.period = *period_of(label, "03-31");
    one.counts = counts;
    one.definition = "same";
    return one;
}

constexpr FourCounts poor { 60, 400, 540, 2000 }; // ratio 0.56
constexpr FourCounts fair { 104, 400, 540, 2000 }; // ratio 0.96

/// An action of 1 April 2023, after which the ratio of a council of good size is clearly better.
struct Clear {
    Action action;
    ActionData data;

    Clear()
    {
        action.id = "a";
        action.owner = "Head of Human Resources";
        action.starts = parse_iso_date("2023-04-01");
        action.measure.chosen_on = { "none" };
        action.measure.smallest_change = 1.25;
        data.own.counted_as = CountedAs::Flow;
        data.own.observations = { year("2021", poor), year("2022", poor), year("2023", poor),
            year("2024", fair), year("2025", fair) };
    }

    [[nodiscard]] TestedEffect effect() const { return test_action(action, data, level); }
};

} // namespace

TEST_CASE("limits become one of the four words")
{
    for (const auto& row : test::cases("improvement/effect_verdict.csv")) {
        INFO(row.where());
        CHECK(effect_verdict({ row.number("lower"), row.number("upper") }, row.number("no_change"),
                  { row.number("too_small_lower"), row.number("too_small_upper") },
                  row.text("better") == "higher" ? Better::Higher : Better::Lower)
            == verdict_named(row.text("verdict")));
    }
}

TEST_CASE("a change against others is that of other programs")
{
    for (const auto& row : test::cases("improvement/against_others_computed.csv")) {
        INFO(row.where());
        std::vector<Series> councils;
        for (const auto council : split(row.text("counts"), ';')) {
            std::vector<std::uint64_t> n;
            for (const auto number : split(trimmed(council), ','))
                n.push_back(static_cast<std::uint64_t>(*parse_integer(number)));
            Series series;
            series.observations = { year("2023", { n[0], n[1], n[2], n[3] }),
                year("2024", { n[4], n[5], n[6], n[7] }) };
            councils.push_back(std::move(series));
        }
        const Series own = councils.front();
        councils.erase(councils.begin());
        const auto quantity =
            row.text("quantity") == "ratio" ? Quantity::LikelihoodRatio : Quantity::ShareOfGroup;
        const auto found = against_others(quantity, own, councils, { { "2023" }, { "2024" }, false }, level);
        REQUIRE(found);
        CHECK(found->effect.value == doctest::Approx(row.number("effect")).epsilon(1e-7));
        CHECK(found->effect.interval.lower == doctest::Approx(row.number("lower")).epsilon(1e-6));
        CHECK(found->effect.interval.upper == doctest::Approx(row.number("upper")).epsilon(1e-6));
        CHECK(found->p == doctest::Approx(row.number("p")).epsilon(1e-6));
    }
}

TEST_CASE("a clear improvement is one, whatever was done")
{
    Clear clear;
    const auto effect = clear.effect();
    CHECK(effect.verdict == EffectVerdict::Improved);
    CHECK(effect.method == EffectMethod::TwoPeriods);
    CHECK(effect.before == std::vector<std::string> { "2021", "2022", "2023" });
    clear.action.state = ActionState::Stopped;
    CHECK(clear.effect().verdict == EffectVerdict::Improved);
}

TEST_CASE("that everything was done is no effect")
{
    Clear clear;
    for (auto& one : clear.data.own.observations)
        one.counts = poor;
    clear.action.state = ActionState::Done;
    clear.action.milestones = { { clear.action.starts, "done", clear.action.starts } };
    clear.action.so_what = { { clear.action.starts, "Network", NetworkJudgement::Yes, "It changed" } };
    const auto effect = clear.effect();
    CHECK(effect.verdict == EffectVerdict::NoEvidenceYet);
    REQUIRE(effect.so_what.size() == 1);
    CHECK(effect.so_what[0].judgement == NetworkJudgement::Yes);
}

TEST_CASE("a bad year that passed is not an improvement")
{
    Clear clear;
    auto& years = clear.data.own.observations;
    years = { year("2021", fair), year("2022", fair), year("2023", poor), year("2024", fair),
        year("2025", fair) };
    clear.action.measure.chosen_on = { "2023" };
    const auto stated = clear.effect();
    CHECK(stated.verdict != EffectVerdict::Improved);
    CHECK(stated.has(EffectNote::ChosenOnLeftOut));

    clear.action.measure.chosen_on.clear();
    const auto assumed = clear.effect();
    CHECK(assumed.verdict == stated.verdict);
    CHECK(assumed.has(EffectNote::ChosenOnAssumed));

    years.erase(years.begin(), years.begin() + 2);
    const auto alone = clear.effect();
    CHECK(alone.verdict == EffectVerdict::TooFewToTell);
    CHECK(alone.has(EffectNote::OnlyChosenOn));
}

TEST_CASE("with nothing but the bad year, its baseline is drawn to what councils have in common")
{
    Clear clear;
    clear.data.own.observations = { year("2023", { 9, 60, 160, 600 }), year("2024", { 14, 60, 160, 600 }) };
    clear.action.measure.chosen_on = { "2023" };
    for (int other = 0; other < 8; ++other) {
        Series series;
        series.observations = { year("2023", { 95U + static_cast<unsigned>(other), 400, 540, 2000 }),
            year("2024", { 99U - static_cast<unsigned>(other), 400, 540, 2000 }) };
        clear.data.others.push_back(std::move(series));
    }
    const auto effect = clear.effect();
    CHECK(effect.method == EffectMethod::DifferenceInDifferences);
    CHECK(effect.has(EffectNote::ShrunkenBaseline));
    CHECK(effect.verdict != EffectVerdict::Improved);
    // Unshrunken the ratio rose by 14/9; most of that was the bad year.
    CHECK(effect.effect->value < 1.25);
    clear.data.others.resize(4);
    CHECK(clear.effect().has(EffectNote::OnlyChosenOn));
}

TEST_CASE("what was counted in another way is set aside, and too little may be left")
{
    Clear clear;
    auto& years = clear.data.own.observations;
    years[0].definition = "other";
    auto effect = clear.effect();
    CHECK(effect.has(EffectNote::DefinitionChanged));
    CHECK(effect.before == std::vector<std::string> { "2022", "2023" });
    years[1].definition = years[2].definition = "other";
    effect = clear.effect();
    CHECK(effect.verdict == EffectVerdict::TooFewToTell);
    CHECK(effect.has(EffectNote::NothingBefore));

    Clear frozen;
    frozen.action.measure.baseline.definition = "as it was";
    CHECK(frozen.effect().has(EffectNote::BaselineOtherDefinition));
}

TEST_CASE("an improvement that other recording could have made is not called one")
{
    Clear clear;
    for (auto& one : clear.data.own.observations) {
        const bool before = one.period.label <= "2023";
        one.unknown_numerator = before ? 220 : 10;
        one.unknown_denominator = before ? 900 : 40;
    }
    const auto effect = clear.effect();
    CHECK(effect.verdict == EffectVerdict::NoEvidenceYet);
    CHECK(effect.has(EffectNote::ReportingChanged));
    for (auto& one : clear.data.own.observations) {
        one.unknown_numerator = 30;
        one.unknown_denominator = 120;
    }
    CHECK(clear.effect().verdict == EffectVerdict::Improved);
}

TEST_CASE("a survey that others answer shows no improvement")
{
    Clear clear;
    for (auto& one : clear.data.own.observations)
        one.response = one.period.label <= "2023" ? 0.3 : 0.55;
    CHECK(clear.effect().has(EffectNote::ResponseChanged));
    CHECK(clear.effect().verdict == EffectVerdict::NoEvidenceYet);
}

TEST_CASE("missing periods, a deleted owner and councils that became one are seen")
{
    Clear clear;
    clear.action.owner.clear();
    clear.data.own.observations.erase(clear.data.own.observations.begin() + 1);
    clear.data.own.observations[0].counted_for = "Old A, Old B";
    const auto effect = clear.effect();
    CHECK(effect.has(EffectNote::NoOwner));
    CHECK(effect.has(EffectNote::CountedTogether));
    CHECK(effect.missing == std::vector<std::string> { "2022" });
    CHECK(effect.verdict == EffectVerdict::Improved);

    Clear quarters;
    auto& all = quarters.data.own.observations;
    all = { year("2022-Q4", poor), year("2023-Q2", fair) };
    CHECK(quarters.effect().missing == std::vector<std::string> { "2023-Q1" });
    all = { year("2022-12", poor), year("2023-02", fair) };
    CHECK(quarters.effect().missing == std::vector<std::string> { "2023-01" });
}

TEST_CASE("the year in which an action began counts neither before nor after, unless staff are counted once")
{
    Clear clear;
    clear.action.starts = parse_iso_date("2023-09-01");
    const auto flow = clear.effect();
    CHECK(flow.has(EffectNote::Straddling));
    CHECK(flow.after == std::vector<std::string> { "2025" });
    clear.data.own.counted_as = CountedAs::Stock;
    const auto stock = clear.effect();
    CHECK(stock.after == std::vector<std::string> { "2024", "2025" });
    CHECK(stock.has(EffectNote::SamePeopleUnknown));
}

TEST_CASE("before anything can be known, nothing is said")
{
    Clear clear;
    clear.action.starts.reset();
    CHECK(clear.effect().has(EffectNote::NotStarted));
    clear.action.starts = parse_iso_date("2025-04-01");
    CHECK(clear.effect().has(EffectNote::NothingAfter));
    CHECK(clear.effect().verdict == EffectVerdict::TooFewToTell);
    clear.action.starts = parse_iso_date("2019-04-01");
    CHECK(clear.effect().has(EffectNote::NothingBefore));
}

TEST_CASE("what happened everywhere is not the council's doing")
{
    Clear clear;
    for (int other = 0; other < 6; ++other) {
        Series series = clear.data.own;
        for (auto& one : series.observations)
            one.counts.group_numerator += static_cast<std::uint64_t>(other);
        clear.data.others.push_back(std::move(series));
    }
    const auto effect = clear.effect();
    CHECK(effect.method == EffectMethod::DifferenceInDifferences);
    CHECK(effect.verdict == EffectVerdict::NoEvidenceYet);
    CHECK(effect.own->p < 0.001);
    clear.data.others.resize(2);
    CHECK(clear.effect().has(EffectNote::FewCouncils));
}

TEST_CASE("an improvement on another path than the others' was under way before")
{
    Clear clear;
    auto& own = clear.data.own.observations;
    own = { year("2021", { 30, 400, 540, 2000 }), year("2022", { 70, 400, 540, 2000 }),
        year("2023", { 75, 400, 540, 2000 }), year("2024", { 120, 400, 540, 2000 }),
        year("2025", { 130, 400, 540, 2000 }) };
    for (int other = 0; other < 6; ++other) {
        Series series;
        for (const char* label : { "2021", "2022", "2023", "2024", "2025" })
            series.observations.push_back(
                year(label, { 90U + static_cast<unsigned>(other), 400, 540, 2000 }));
        clear.data.others.push_back(std::move(series));
    }
    const auto effect = clear.effect();
    CHECK(effect.has(EffectNote::NotAlikeBefore));
    CHECK(effect.verdict == EffectVerdict::NoEvidenceYet);
}

TEST_CASE("all actions of a plan are judged together")
{
    PlanEffects plan;
    for (const double p : { 0.04, 0.6, 0.8, 0.9 }) {
        TestedEffect effect;
        effect.p = p;
        effect.verdict = p < 0.05 ? EffectVerdict::Improved : EffectVerdict::NoEvidenceYet;
        plan.effects.push_back(effect);
    }
    plan.effects.emplace_back();
    judge_together(plan);
    CHECK(*plan.effects[0].p_adjusted == doctest::Approx(0.16));
    CHECK(plan.effects[0].verdict == EffectVerdict::TooFewToTell);
    CHECK(plan.effects[0].has(EffectNote::TakenBackAmongMany));
    CHECK(plan.effects[1].verdict == EffectVerdict::NoEvidenceYet);
    CHECK_FALSE(plan.effects[4].p_adjusted);
}

TEST_CASE("verdicts are wrong no more often than is said, in made-up councils with planted effects")
{
    using test::Planted;
    for (const auto design :
        { test::Design::TwoPeriods, test::Design::AgainstOthers, test::Design::Months }) {
        INFO("design ", static_cast<int>(design));
        const auto result = test::simulate_plans(design, 120, 20'261'122);
        const auto alone = [&](Planted planted) { return result.alone[static_cast<std::size_t>(planted)]; };
        // 2.5 % promised on each side; in 240 actions 5 % is more than three standard errors above that.
        CHECK(alone(Planted::Nothing).share(EffectVerdict::Improved) < 0.05);
        CHECK(alone(Planted::Nothing).share(EffectVerdict::Worse) < 0.06);
        CHECK(result.false_discoveries < 0.05);
        CHECK(alone(Planted::Large).share(EffectVerdict::Improved) > 0.65);
        CHECK(alone(Planted::Harmful).share(EffectVerdict::Improved) < 0.02);
        CHECK(alone(Planted::Harmful).share(EffectVerdict::Worse) > 0.5);
        // Traps are few each: 90 actions together, and nothing is planted in any of them.
        int improved = 0;
        int all = 0;
        for (const auto trap : { Planted::BadYear, Planted::OtherRecording, Planted::ActivityAlone }) {
            improved += alone(trap).words[static_cast<std::size_t>(EffectVerdict::Improved)];
            all += alone(trap).all();
        }
        CHECK(improved < 0.08 * all);
        CHECK(alone(Planted::OtherDefinition).share(EffectVerdict::Improved) == 0);
    }
}
