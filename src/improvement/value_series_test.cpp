// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "base/text.h"
#include "improvement/value_series.h"
#include "support/case_table.h"

using namespace wres;
using namespace wres::improvement;

namespace {

constexpr auto level = statistics::ConfidenceLevel::percent_95();

/// Months up to and from April 2025, the start of the action.
std::vector<ValueAt> months(const std::string& before, const std::string& after)
{
    const int start = 2025 * 12 + 3;
    const auto first = split(before, ' ');
    const auto second = split(after, ' ');
    std::vector<ValueAt> all;
    int month = start - static_cast<int>(first.size());
    for (const auto* part : { &first, &second })
        for (const auto value : *part) {
            all.push_back({ *period_of(fmt::format("{}-{:02}", month / 12, month % 12 + 1), "03-31"),
                *parse_decimal(value) });
            ++month;
        }
    return all;
}

Action action()
{
    Action one;
    one.id = "days";
    one.starts = parse_iso_date("2025-04-01");
    one.measure.better = Better::Lower;
    one.measure.chosen_on = { "none" };
    one.measure.smallest_change = 1.1;
    return one;
}

} // namespace

TEST_CASE("a control chart's effect is that of other programs")
{
    for (const auto& row : test::cases("improvement/chart_effect_computed.csv")) {
        INFO(row.where());
        const auto values = months(row.text("before"), row.text("after"));
        const auto effect = test_by_chart(action(), values, Better::Lower, level);
        REQUIRE(effect.effect);
        CHECK(effect.method == EffectMethod::ControlChart);
        CHECK(effect.effect->value == doctest::Approx(row.number("effect")).epsilon(1e-9));
        CHECK(effect.effect->interval.lower == doctest::Approx(row.number("lower")).epsilon(1e-9));
        CHECK(effect.effect->interval.upper == doctest::Approx(row.number("upper")).epsilon(1e-9));
        CHECK(*effect.p == doctest::Approx(row.number("p")).epsilon(1e-6));
        CHECK(p_of_seven_on_a_side(effect.before.size())
            == doctest::Approx(row.number("p_seven")).epsilon(1e-7));
        const bool is_clear =
            effect.verdict == EffectVerdict::Improved || effect.verdict == EffectVerdict::Worse;
        CHECK(is_clear == (row.number("p") < 0.05));
        if (is_clear)
            CHECK((effect.verdict == EffectVerdict::Improved) == (row.number("effect") < 0));
    }
}

TEST_CASE("too few values, or one far one, change nothing")
{
    const std::string steady = "20 22 19 21 20 23 18 21 20 22 19 21";
    const auto verdict = [&](const std::string& before, const std::string& after) {
        return test_by_chart(action(), months(before, after), Better::Lower, level).verdict;
    };
    CHECK(verdict(steady, "10 10 10 10 10 10") == EffectVerdict::TooFewToTell);
    CHECK(verdict("20 22 19", "10 10 10 10 10 10 10") == EffectVerdict::TooFewToTell);
    CHECK(verdict(steady, "10 10 10 10 10 10 10") == EffectVerdict::Improved);
    CHECK(verdict(steady, "30 30 30 30 30 30 30") == EffectVerdict::Worse);
    CHECK(verdict(steady, "20 21 19 22 20 2 21") == EffectVerdict::TooFewToTell);
    auto not_begun = action();
    not_begun.starts.reset();
    CHECK(test_by_chart(not_begun, months(steady, "1"), Better::Lower, level).has(EffectNote::NotStarted));
}

TEST_CASE("months on which an action was chosen do not count")
{
    const auto values = months("20 22 19 21 20 23 18 21 20 22 19 21 35 36", "20 21 19 22 20 21 20");
    auto chosen = action();
    chosen.measure.chosen_on = { "2025-02", "2025-03" };
    const auto effect = test_by_chart(chosen, values, Better::Lower, level);
    CHECK(effect.before.size() == 12);
    CHECK(effect.has(EffectNote::ChosenOnLeftOut));
    CHECK(effect.verdict != EffectVerdict::Improved);
    chosen.measure.chosen_on.clear();
    CHECK(test_by_chart(chosen, values, Better::Lower, level).before.size() == 13);
}

TEST_CASE("a series that cannot be read says where and what to do")
{
    const auto code = [](const char* content) {
        const auto read = read_value_series("own.csv", content, "03-31");
        return read ? std::string("read") : read.error().message;
    };
    CHECK(code("action,period,value\na,2025-04,41.5\na,2025-03,40\n") == "read");
    CHECK(code("action,period\na,2025-04\n").contains("the column value is missing"));
    CHECK(code("action,period,value\na,April,41.5\n").contains("own.csv, line 2: \"April\" is no period"));
    CHECK(code("action,period,value\na,2025-04,many\n").contains("is no number"));
    CHECK(code("action,period,value\na,2025-04,4\na,2025,4\n").contains("cannot be mixed"));
    const auto read =
        read_value_series("own.csv", "action,period,value\na,2025-04,2\na,2025-03,1\n", "03-31");
    CHECK(read->at("a").front().value == 1);
}
