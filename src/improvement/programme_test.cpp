// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text.h"
#include "improvement/programme.h"
#include "support/case_table.h"

using namespace wres;
using namespace wres::improvement;

namespace {

constexpr auto level = statistics::ConfidenceLevel::percent_95();

Cohort cohort_of(const std::string& words)
{
    Cohort cohort { "Made up", "1", 12, {} };
    for (const auto part : split(words, ';')) {
        std::vector<std::uint64_t> n;
        for (const auto number : split(trimmed(part), ' '))
            n.push_back(static_cast<std::uint64_t>(*parse_integer(number)));
        cohort.strata.push_back({ "", n[0], n[1], n[2], n[3] });
    }
    return cohort;
}

} // namespace

TEST_CASE("a cohort's ratio is that of the published formulas, and its verdict follows from the limits")
{
    for (const auto& row : test::cases("improvement/programme_computed.csv")) {
        INFO(row.where());
        const auto effect = test_cohorts({ cohort_of(row.text("strata")) }, 1.25, level).front();
        CHECK(effect.ratio.value == doctest::Approx(row.number("ratio")).epsilon(1e-9));
        CHECK(effect.ratio.interval.lower == doctest::Approx(row.number("lower")).epsilon(1e-9));
        CHECK(effect.ratio.interval.upper == doctest::Approx(row.number("upper")).epsilon(1e-9));
        CHECK(effect.p == doctest::Approx(row.number("p")).epsilon(1e-9));
        const bool is_improved = row.number("lower") > 1;
        CHECK((effect.verdict == EffectVerdict::Improved) == is_improved);
    }
}

TEST_CASE("many cohorts are judged together, and empty ones are too few to tell")
{
    // One cohort that is clear by itself, among five of nothing.
    std::vector<Cohort> cohorts { cohort_of("20 8 60 11") };
    const auto alone = test_cohorts(cohorts, 1.25, level).front();
    CHECK(alone.verdict == EffectVerdict::Improved);
    for (int more = 0; more < 5; ++more)
        cohorts.push_back(cohort_of("20 4 60 12"));
    const auto together = test_cohorts(cohorts, 1.25, level);
    CHECK(together.front().verdict == EffectVerdict::TooFewToTell);
    CHECK(together.front().p == alone.p);
    const auto empty = test_cohorts({ cohort_of("0 0 60 12"), cohort_of("5 0 60 0") }, 1.25, level);
    for (const auto& one : empty)
        CHECK(one.verdict == EffectVerdict::TooFewToTell);
}

TEST_CASE("cohorts are read with their strata, faults with their line")
{
    const std::string head =
        "programme,cohort,months,stratum,participants,participants_progressed,matched,matched_progressed\n";
    const auto read = read_cohorts("p.csv",
        head + "BALI,1,12,Grade 9,10,3,30,4\nBALI,1,12,Grade 10,6,1,20,2\nBALI,1,24,Grade 9,10,5,30,8\n");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].strata.size() == 2);
    const auto fault = [&](const std::string& row) {
        return read_cohorts("p.csv", head + row).error().message;
    };
    CHECK(fault("BALI,1,soon,x,1,1,1,1\n").contains("p.csv, line 2: `months`"));
    CHECK(fault("BA\xffLI,1,12,x,1,1,1,1\n").contains("not in UTF-8"));
    CHECK(fault("BALI,1,12,x,1,2,1,1\n").contains("more people progressed"));
    CHECK(fault("BALI,1,12,x,1,-2,1,1\n").contains("`participants_progressed` must be"));
    CHECK(read_cohorts("p.csv", "programme\nx\n").error().message.contains("the column cohort is missing"));
}
