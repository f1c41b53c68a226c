// SPDX-License-Identifier: MIT
#include <functional>

#include "statistics/benjamini_hochberg.h"
#include "statistics/case_inputs_test.h"
#include "statistics/holm.h"

using namespace wres::statistics;
using namespace wres::statistics::test;

namespace {

using Adjustment = std::function<std::vector<double>(std::span<const double>)>;

const std::map<std::string, Adjustment> adjustments {
    { "holm", holm },
    { "benjamini_hochberg", benjamini_hochberg },
};

} // namespace

TEST_CASE("adjusted p are as found elsewhere")
{
    for (const auto& row : wres::test::cases("statistics/multiplicity.csv")) {
        INFO(row.where());
        const auto got = adjustments.at(row.text("method"))(numbers(row.text("p")));
        const auto expected = numbers(row.text("adjusted"));
        REQUIRE(got.size() == expected.size());
        for (std::size_t i = 0; i < got.size(); ++i)
            CHECK_MESSAGE(near(got[i], expected[i], row.number("tolerance")), got[i]);
    }
}

TEST_CASE("adjusting keeps order, never lowers a p, and leaves a single one alone")
{
    const std::vector<double> p { 0.03, 1e-300, 0.5, 0.03, 1, 0, 0.2 };
    for (const auto& [name, adjust] : adjustments) {
        INFO(name);
        const auto got = adjust(p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            CHECK(got[i] >= p[i]);
            CHECK(got[i] <= 1);
            for (std::size_t j = 0; j < p.size(); ++j)
                CHECK((p[i] < p[j] ? got[i] <= got[j] : true));
        }
        CHECK(adjust(std::vector { 0.03 }) == std::vector { 0.03 });
        CHECK(adjust({}).empty());
    }
}
