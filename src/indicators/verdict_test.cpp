// SPDX-License-Identifier: MIT
#include "indicators/verdict.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <string>

#include "support/case_table.h"

using namespace wres::indicators;

namespace {

WorseDirection direction(const std::string& word)
{
    static const std::map<std::string, WorseDirection> words { { "higher", WorseDirection::Higher },
        { "lower", WorseDirection::Lower }, { "neither", WorseDirection::Neither } };
    return words.at(word);
}

Verdict verdict(const std::string& word)
{
    static const std::map<std::string, Verdict> words { { "adverse", Verdict::Adverse },
        { "favourable", Verdict::Favourable }, { "different", Verdict::Different },
        { "no_clear_difference", Verdict::NoClearDifference }, { "too_few_to_tell", Verdict::TooFewToTell } };
    return words.at(word);
}

} // namespace

TEST_CASE("limits become the words that the method says")
{
    for (const auto& row : wres::test::cases("indicators/verdict.csv")) {
        INFO(row.where());
        const wres::statistics::Interval limits { row.number("lower"), row.number("upper") };
        const auto worse = direction(row.text("worse"));
        const double worthwhile = row.number("worthwhile_ratio");
        const double reference_share = row.number("reference_share");
        const auto found = std::isnan(reference_share)
            ? verdict_of_ratio(limits, worse, worthwhile)
            : verdict_of_difference(limits, reference_share, worse, worthwhile);
        CHECK(found == verdict(row.text("verdict")));
    }
}

TEST_CASE("a verdict that the adjusted p does not support is taken back, and no other")
{
    CHECK(verdict_in_family(Verdict::Adverse, 0.04, 0.05) == Verdict::Adverse);
    CHECK(verdict_in_family(Verdict::Adverse, 0.05, 0.05) == Verdict::TooFewToTell);
    CHECK(verdict_in_family(Verdict::Favourable, 0.3, 0.05) == Verdict::TooFewToTell);
    CHECK(verdict_in_family(Verdict::Different, 0.3, 0.05) == Verdict::TooFewToTell);
    CHECK(verdict_in_family(Verdict::NoClearDifference, 1, 0.05) == Verdict::NoClearDifference);
    CHECK(verdict_in_family(Verdict::NotCalculable, 1, 0.05) == Verdict::NotCalculable);
}
