// SPDX-License-Identifier: MIT
#include <functional>
#include <limits>

#include "rates/count_interval.h"
#include "rates/rate_ratio.h"
#include "rates/standardised_rate.h"
#include "support/case_inputs.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto level95 = ConfidenceLevel::percent_95();

const std::map<std::string, Interval (*)(double, ConfidenceLevel)> count_methods {
    { "exact", exact_count_interval },
    { "byar", byar_count_interval },
    { "published", published_count_interval },
    { "jeffreys", jeffreys_count_interval },
};

Rate rate(std::uint64_t events, double exposure)
{
    return Rate::of(events, exposure).value();
}

/// "a/b/c/d a/b/c/d ..."
std::vector<std::array<double, 4>> fours(const std::string& text)
{
    std::vector<std::array<double, 4>> all;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::istringstream numbers(word);
        std::array<double, 4> four {};
        char separator {};
        numbers >> four[0] >> separator >> four[1] >> separator >> four[2] >> separator >> four[3];
        all.push_back(four);
    }
    return all;
}

std::vector<StandardisedBand> standardised_bands(const std::string& text)
{
    std::vector<StandardisedBand> bands;
    for (const auto& [events, squares, population, standard] : fours(text))
        bands.push_back({ events, squares, population, standard });
    return bands;
}

/// Pairs of rates of all sizes.
std::vector<std::pair<Rate, Rate>> pairs_of_rates()
{
    std::vector<Rate> rates;
    for (const std::uint64_t events : { 0ULL, 1ULL, 3ULL, 40ULL, 5'000ULL, 1'000'000ULL, 1ULL << 53 })
        for (const double exposure : { 1e-3, 1.0, 260.5, 1e6, 1e15 })
            rates.push_back(rate(events, exposure));
    std::vector<std::pair<Rate, Rate>> pairs;
    for (const auto& group : rates)
        for (const auto& reference : rates)
            pairs.emplace_back(group, reference);
    return pairs;
}

} // namespace

TEST_CASE("limits of counts are the published and the independently computed ones")
{
    for (const auto* table : { "statistics/count_interval.csv", "statistics/count_interval_computed.csv" }) {
        for (const auto& row : wres::test::cases(table)) {
            INFO(row.where());
            const double tolerance = row.has("relative_tolerance") ? row.number("relative_tolerance") : 1e-10;
            const auto limits = count_methods.at(row.text("method"))(
                row.number("x"), ConfidenceLevel::of(row.number("level")));
            CHECK(near(limits.lower, row.number("lower"), 0, tolerance));
            CHECK(near(limits.upper, row.number("upper"), 0, tolerance));
        }
    }
}

TEST_CASE("exact and Jeffreys limits of a count hold it, rise with it, and widen with the level")
{
    for (const auto* method : { "exact", "jeffreys", "published" }) {
        const auto interval = count_methods.at(method);
        Interval last {};
        for (double events = 0; events < 2000; ++events) {
            const auto limits = interval(events, level95);
            CHECK(limits.lower <= events);
            CHECK(events <= limits.upper);
            CHECK((events == 0 || limits.lower > last.lower));
            CHECK(limits.upper > last.upper);
            CHECK(interval(events, ConfidenceLevel::percent_99_8()).upper > limits.upper);
            last = limits;
        }
    }
}

TEST_CASE("limits of counts of any size are numbers")
{
    for (const double events : { 0.0, 0.001, 0.5, 1e3, 1e6, 1e9, 1e12, 9007199254740992.0 })
        for (const double level : { 1e-9, 0.5, 0.95, 0.998, 1 - 1e-12 })
            for (const auto& [name, interval] : count_methods) {
                INFO(name, " ", events, " ", level);
                const auto limits = interval(events, ConfidenceLevel::of(level));
                CHECK_FALSE(std::isnan(limits.lower));
                CHECK_FALSE(std::isnan(limits.upper));
            }
}

TEST_CASE("ratios of rates have the published limits and p")
{
    for (const auto& row : wres::test::cases("statistics/rate_ratio.csv")) {
        INFO(row.where());
        const auto group = rate(row.count("x1"), row.number("t1"));
        const auto reference = rate(row.count("x2"), row.number("t2"));
        const double tolerance = row.number("relative_tolerance");
        CHECK(near(rate_ratio(group, reference).value(), row.number("ratio"), 0, tolerance));
        const auto exact = exact_rate_ratio_interval(group, reference, level95);
        CHECK(near(exact.lower, row.number("exact_lower"), 0, tolerance));
        CHECK(near(exact.upper, row.number("exact_upper"), 0, tolerance));
        CHECK(near(exact_rate_ratio_p(group, reference), row.number("p"), 0, tolerance));
        const auto mover = mover_jeffreys_rate_ratio_interval(group, reference, level95);
        CHECK(near(mover.lower, row.number("mover_lower"), 0, tolerance));
        CHECK(near(mover.upper, row.number("mover_upper"), 0, tolerance));
    }
    for (const auto& row : wres::test::cases("statistics/rate_ratio_computed.csv")) {
        INFO(row.where());
        const auto group = rate(row.count("x1"), row.number("t1"));
        const auto reference = rate(row.count("x2"), row.number("t2"));
        const auto exact = exact_rate_ratio_interval(group, reference, level95);
        CHECK(near(exact.lower, row.number("lower"), 0, 1e-9));
        CHECK(near(exact.upper, row.number("upper"), 0, 1e-9));
        CHECK(near(exact_rate_ratio_p(group, reference), row.number("p"), 0, 1e-9));
    }
}

TEST_CASE("swapping the groups inverts a ratio of rates and keeps its p")
{
    for (const auto& [group, reference] : pairs_of_rates()) {
        INFO(group.events(), "/", group.exposure(), " v ", reference.events(), "/", reference.exposure());
        for (const auto interval : { exact_rate_ratio_interval, mover_jeffreys_rate_ratio_interval }) {
            const auto limits = interval(group, reference, level95);
            const auto swapped = interval(reference, group, level95);
            CHECK(limits.lower <= limits.upper);
            CHECK(near(limits.lower, 1 / swapped.upper, 0, 1e-6));
            CHECK(near(limits.upper, 1 / swapped.lower, 0, 1e-6));
        }
        const double p = exact_rate_ratio_p(group, reference);
        CHECK(p >= 0);
        CHECK(p <= 1);
        CHECK(near(p, exact_rate_ratio_p(reference, group), 1e-12, 1e-6));
    }
}

TEST_CASE("no events in either group is no ratio; no exposure is no rate")
{
    CHECK(rate_ratio(rate(0, 5), rate(0, 9)).error().code == "rate_ratio.no_events");
    CHECK(rate_ratio(rate(2, 5), rate(0, 9)).value() == infinity);
    CHECK(exact_rate_ratio_interval(rate(0, 5), rate(0, 9), level95) == Interval { 0, infinity });
    for (const double exposure : { 0.0, -1.0, infinity, std::nan("") })
        CHECK(Rate::of(1, exposure).error().code == "rate.no_exposure");
}

TEST_CASE("directly standardised rates are the published ones")
{
    for (const auto& row : cases_and_computed("directly_standardised_rate")) {
        INFO(row.where());
        const auto rate = directly_standardised_rate(standardised_bands(row.text("bands")), level95).value();
        const double per = row.number("per");
        const double tolerance = row.number("relative_tolerance");
        CHECK(near(rate.value * per, row.number("rate"), 0, tolerance));
        CHECK(near(rate.interval.lower * per, row.number("lower"), 0, tolerance));
        CHECK(near(rate.interval.upper * per, row.number("upper"), 0, tolerance));
    }
}

TEST_CASE("a rate standardised to the council's own people is its crude rate, with Byar's limits")
{
    const std::vector<StandardisedBand> bands { { 8, 8, 100, 100 }, { 12, 12, 50, 50 } };
    const auto rate = directly_standardised_rate(bands, level95).value();
    const auto byar = byar_count_interval(20, level95);
    CHECK(rate.value == doctest::Approx(20.0 / 150));
    CHECK(rate.interval.lower == doctest::Approx(byar.lower / 150));
    CHECK(rate.interval.upper == doctest::Approx(byar.upper / 150));
}

TEST_CASE("events that happen to the same people make a standardised rate less certain")
{
    const std::vector<StandardisedBand> one_each { { 20, 20, 100, 50 }, { 10, 10, 100, 50 } };
    const std::vector<StandardisedBand> two_each { { 20, 40, 100, 50 }, { 10, 20, 100, 50 } };
    const auto narrow = directly_standardised_rate(one_each, level95).value();
    const auto wide = directly_standardised_rate(two_each, level95).value();
    CHECK(narrow.value == wide.value);
    CHECK(wide.interval.upper - wide.value
        == doctest::Approx(std::sqrt(2.0) * (narrow.interval.upper - narrow.value)));
}

TEST_CASE("a standardised rate is withheld, and never made of bands that are empty")
{
    using Bands = std::vector<StandardisedBand>;
    const auto code = [](const Bands& bands) {
        return directly_standardised_rate(bands, level95).error().code;
    };
    CHECK(code(Bands { { 9, 9, 100, 100 } }) == "rate.fewer_than_ten_events");
    CHECK(code(Bands { { 20, 20, 100, 100 }, { 0, 0, 0, 100 } }) == "rate.no_exposure");
    CHECK(code(Bands { { 20, 20, 100, 0 } }) == "rate.no_standard");
    CHECK(code(Bands {}) == "rate.no_standard");
    CHECK(code(Bands { { -1, 20, 100, 1 } }) == "rate.not_a_count");
    CHECK(directly_standardised_rate(Bands { { 10, 10, 100, 100 } }, level95).has_value());
}

TEST_CASE("an indirectly standardised ratio is observed over expected")
{
    for (const auto& row : cases_and_computed("indirectly_standardised_ratio")) {
        INFO(row.where());
        std::vector<ReferencedBand> bands;
        for (const auto& [events, population, reference, reference_population] : fours(row.text("bands")))
            bands.push_back({ events, population, reference, reference_population });
        const auto counts = indirectly_standardised(bands).value();
        CHECK(counts.observed == row.number("observed"));
        CHECK(counts.expected == doctest::Approx(row.number("expected")));
        const auto ratio = standardised_ratio(counts, level95, count_methods.at(row.text("method")));
        const double tolerance = row.number("relative_tolerance");
        CHECK(near(ratio.value, row.number("ratio"), 0, tolerance));
        CHECK(near(ratio.interval.lower, row.number("lower"), 0, tolerance));
        CHECK(near(ratio.interval.upper, row.number("upper"), 0, tolerance));
    }
    const std::vector<ReferencedBand> quiet { { 3, 40, 0, 100 } };
    CHECK(indirectly_standardised(quiet).error().code == "rate.nothing_expected");
    const std::vector<ReferencedBand> alone { { 3, 40, 0, 0 } };
    CHECK(indirectly_standardised(alone).error().code == "rate.no_exposure");
}
