// SPDX-License-Identifier: MIT
#include "indicators/comparison.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <random>
#include <string>

#include "support/case_table.h"

using namespace wres::indicators;
using wres::statistics::ConfidenceLevel;

namespace {

const Terms terms { { "minority ethnic", "white", "staff" }, WorseDirection::Higher, 1.25 };

template <typename T>
std::string reason(const Calculable<T>& number)
{
    return number ? "" : number.error().code;
}

std::string verdict_word(Verdict verdict)
{
    static const std::map<Verdict, std::string> words { { Verdict::Adverse, "adverse" },
        { Verdict::Favourable, "favourable" }, { Verdict::Different, "different" },
        { Verdict::NoClearDifference, "no_clear_difference" }, { Verdict::TooFewToTell, "too_few_to_tell" },
        { Verdict::NotCalculable, "not_calculable" } };
    return words.at(verdict);
}

FourCounts four(const wres::test::Case& row)
{
    return { row.count("group_numerator"), row.count("group_denominator"), row.count("reference_numerator"),
        row.count("reference_denominator") };
}

/// Compares with what a source states; says nothing where it states nothing.
void check_limits(const Calculable<Estimate>& estimate, double lower, double upper, double tolerance)
{
    if (std::isnan(lower))
        return;
    REQUIRE(estimate);
    CHECK(std::abs(estimate->lower - lower) <= tolerance);
    CHECK(std::abs(estimate->upper - upper) <= tolerance);
}

} // namespace

TEST_CASE("published counts come to the ratios and limits that others find")
{
    Comparer comparer(ConfidenceLevel::percent_95());
    for (const auto& row : wres::test::cases("indicators/published_ratios.csv")) {
        INFO(row.where());
        const auto found = comparer.rates(four(row), terms);
        REQUIRE(found.ratio);
        CHECK(std::abs(found.ratio->value - row.number("ratio")) <= row.number("ratio_tolerance"));

        const double tolerance = row.number("limit_tolerance");
        check_limits(found.ratio_katz, row.number("katz_lower"), row.number("katz_upper"), tolerance);
        check_limits(
            found.ratio_koopman, row.number("koopman_lower"), row.number("koopman_upper"), tolerance);
        check_limits(found.ratio_miettinen_nurminen, row.number("miettinen_nurminen_lower"),
            row.number("miettinen_nurminen_upper"), tolerance);
        if (!std::isnan(row.number("p_fisher"))) {
            REQUIRE(found.p_fisher);
            CHECK(std::abs(*found.p_fisher - row.number("p_fisher")) <= row.number("p_tolerance"));
        }
    }
}

TEST_CASE("where there is no number there is its reason")
{
    Comparer comparer(ConfidenceLevel::percent_95());
    for (const auto& row : wres::test::cases("indicators/not_calculable.csv")) {
        INFO(row.where());
        const auto found = comparer.rates(four(row), terms);
        CHECK(reason(found.group.rate) == row.text("group_rate"));
        CHECK(reason(found.reference.rate) == row.text("reference_rate"));
        CHECK(reason(found.ratio) == row.text("ratio"));
        CHECK(reason(found.ratio_koopman) == row.text("ratio"));
        CHECK(reason(found.ratio_miettinen_nurminen) == row.text("ratio"));
        CHECK(reason(found.ratio_katz) == row.text("katz"));
        CHECK(reason(found.difference) == row.text("difference"));
        CHECK(reason(found.p_score) == row.text("p"));
        CHECK(reason(found.p_fisher) == row.text("p"));
        CHECK(reason(found.p_mid) == row.text("p"));
        CHECK(verdict_word(found.verdict) == row.text("verdict"));
    }
}

TEST_CASE("reasons are sentences in the words of the comparison")
{
    CHECK(reasons::nobody_in_reference(terms.words).reason
        == "There are no white staff, so there is nothing to compare with.");
    CHECK(reasons::reference_rate_zero({ "Indian", "White British", "shortlisted applicants" }).reason
        == "None of the White British shortlisted applicants are counted in the numerator, and nothing can "
           "be divided "
           "by a rate of zero; the difference and the tests still hold.");
}

TEST_CASE("the group's share among senior managers against its share among everybody")
{
    Comparer comparer(ConfidenceLevel::percent_95());
    for (const auto& row : wres::test::cases("indicators/difference_of_shares.csv")) {
        INFO(row.where());
        const FourCounts counts { row.count("group_seniors"), row.count("group"),
            row.count("reference_seniors"), row.count("reference") };
        const auto found = comparer.shares(counts, Bodies::PartOfWhole, terms);
        REQUIRE(found.difference);
        CHECK(found.difference->value == doctest::Approx(row.number("value")).epsilon(1e-8));
        CHECK(found.difference->lower == doctest::Approx(row.number("lower")).epsilon(1e-7));
        CHECK(found.difference->upper == doctest::Approx(row.number("upper")).epsilon(1e-7));
        CHECK(found.group.numerator == counts.group_numerator);
        CHECK(found.group.denominator == counts.group_numerator + counts.reference_numerator);
        CHECK(found.reference.numerator == counts.group_denominator);
        CHECK(reason(found.ratio) == "difference_asked");

        // The exact test does not mind which way the table is read.
        CHECK(*found.p_fisher == doctest::Approx(*comparer.rates(counts, terms).p_fisher).epsilon(1e-9));
    }
}

TEST_CASE("a difference of shares has its own dead ends")
{
    Comparer comparer(ConfidenceLevel::percent_95());
    CHECK(reason(comparer.shares({ 0, 10, 0, 20 }, Bodies::PartOfWhole, terms).difference) == "no_events");
    CHECK(
        reason(comparer.shares({ 10, 10, 20, 20 }, Bodies::PartOfWhole, terms).difference) == "same_people");
    CHECK(reason(comparer.shares({ 0, 0, 0, 0 }, Bodies::PartOfWhole, terms).difference) == "nobody_counted");
    CHECK(reason(comparer.shares({ 3, 2, 0, 20 }, Bodies::PartOfWhole, terms).difference) == "more_than_all");
    CHECK(comparer.shares({ 0, 0, 3, 20 }, Bodies::PartOfWhole, terms).difference->value == 0);
}

TEST_CASE("a body of people that is no part of the other is compared as it is")
{
    // The difference of two independent shares, 7/34 and 1/34: Newcombe in Fagerland, Lydersen and Laake
    // (2017).
    Comparer comparer(ConfidenceLevel::percent_95());
    const auto found = comparer.shares({ 7, 1, 27, 33 }, Bodies::Apart, terms);
    CHECK(found.difference->value == doctest::Approx(0.1765).epsilon(0.0003));
    CHECK(found.difference->lower == doctest::Approx(0.0189).epsilon(0.003));
    CHECK(found.difference->upper == doctest::Approx(0.3404).epsilon(0.0003));
}

TEST_CASE("whatever the counts, the parts of a comparison agree with each other")
{
    std::mt19937 random(2025);
    Comparer comparer(ConfidenceLevel::percent_95());
    const auto up_to = [&](std::uint64_t most) {
        return std::uniform_int_distribution<std::uint64_t>(0, most)(random);
    };
    for (int trial = 0; trial < 400; ++trial) {
        FourCounts counts { 0, up_to(trial % 2 == 0 ? 12 : 300), 0, up_to(trial % 3 == 0 ? 25 : 2000) };
        counts.group_numerator = up_to(counts.group_denominator);
        counts.reference_numerator = up_to(counts.reference_denominator);
        INFO(counts.group_numerator, "/", counts.group_denominator, " v ", counts.reference_numerator, "/",
            counts.reference_denominator);
        const auto found = comparer.rates(counts, terms);
        const auto turned = comparer.rates({ counts.reference_numerator, counts.reference_denominator,
                                               counts.group_numerator, counts.group_denominator },
            terms);

        if (found.ratio) {
            const auto& ratio = *found.ratio;
            CHECK(ratio.lower <= ratio.value);
            CHECK(ratio.value <= ratio.upper);
            CHECK((ratio.lower > 1 || ratio.upper < 1) == (*found.p_score < 0.05));
        }
        if (found.ratio && turned.ratio) {
            CHECK(turned.ratio->value == doctest::Approx(1 / found.ratio->value).epsilon(1e-12));
            CHECK(turned.ratio->lower == doctest::Approx(1 / found.ratio->upper).epsilon(1e-6));
        }
        if (found.difference) {
            CHECK(turned.difference->value == doctest::Approx(-found.difference->value).epsilon(1e-12));
            CHECK(turned.difference->lower == doctest::Approx(-found.difference->upper).epsilon(1e-9));
            CHECK(*turned.p_score == doctest::Approx(*found.p_score).epsilon(1e-9));
            CHECK(*turned.p_fisher == doctest::Approx(*found.p_fisher).epsilon(1e-9));
            CHECK(found.verdict != Verdict::NotCalculable);
        } else {
            CHECK(found.verdict == Verdict::NotCalculable);
        }
        const auto other_way = [](Verdict verdict) {
            return verdict == Verdict::Adverse   ? Verdict::Favourable
                : verdict == Verdict::Favourable ? Verdict::Adverse
                                                 : verdict;
        };
        CHECK(turned.verdict == other_way(found.verdict));
    }
}
