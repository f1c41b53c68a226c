// SPDX-License-Identifier: MIT
#include "nation/representation.h"

#include <vector>

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/case_table.h"

using namespace wres;
using nation::BandInCouncil;
using statistics::ConfidenceLevel;

namespace {

/// "30/100@0.4 2/150@0.03"
std::vector<BandInCouncil> bands_from(std::string_view words)
{
    std::vector<BandInCouncil> bands;
    for (const auto word : split(words, ' ')) {
        const auto parts = split(word, '@');
        const auto people = split(parts[0], '/');
        bands.push_back({ static_cast<std::uint64_t>(*parse_integer(people[0])),
            static_cast<std::uint64_t>(*parse_integer(people[1])), std::stod(std::string(parts[1])) });
    }
    return bands;
}

} // namespace

TEST_CASE("people counted are held against the residents of their own council")
{
    for (const auto& row : test::cases("nation/representation.csv")) {
        INFO(row.where());
        const auto found =
            nation::representation(bands_from(row.text("councils")), ConfidenceLevel::percent_95());
        REQUIRE(found.has_value());
        CHECK(found->expected == doctest::Approx(row.number("expected")));
        CHECK(found->ratio.value == doctest::Approx(row.number("ratio")));
        CHECK(found->ratio.interval.lower == doctest::Approx(row.number("lower")).epsilon(1e-9));
        CHECK(found->ratio.interval.upper == doctest::Approx(row.number("upper")).epsilon(1e-9));
    }
}

TEST_CASE("nobody is represented where nobody is counted")
{
    const auto level = ConfidenceLevel::percent_95();
    CHECK(nation::representation({}, level).error().code == "representation.nobody_counted");
    const std::vector<BandInCouncil> nobody_expected { { 1, 10, 0 } };
    CHECK(nation::representation(nobody_expected, level).error().code == "representation.nobody_counted");
}
