// SPDX-License-Identifier: MIT
#include "report/csv_report.h"
#include "report/unreleased.h"

#include <doctest/doctest.h>

#include "base/csv.h"
#include "support/made_up_release.h"

using namespace wres;
using disclosure::Audience;

namespace {

CsvTable table_of(const disclosure::Release& release)
{
    const auto table = CsvTable::parse("numbers.csv", report::csv_of(release));
    REQUIRE(table.has_value());
    return *table;
}

bool is_number_or_shorthand(const std::string& cell)
{
    if (cell == "[c]" || cell == "[x]" || cell == "[z]" || cell == "INF")
        return true;
    std::size_t used = 0;
    (void)std::stod(cell, &used);
    return used == cell.size();
}

} // namespace

TEST_CASE("every line of the data file holds one number, its limits beside it, and no empty cell")
{
    const auto table = table_of(test::made_up_release(Audience::Public));
    CHECK(table.rows() > 5000);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (const auto& column : table.header())
            REQUIRE_FALSE(table.at(row, column).empty());
        for (const auto* column : { "value", "lower_limit", "upper_limit" })
            REQUIRE(is_number_or_shorthand(table.at(row, column)));
    }
}

TEST_CASE("the counts of a headline are in the data file as released")
{
    const auto table = table_of(test::made_up_release(Audience::Internal));
    std::string numerator;
    for (std::size_t row = 0; row < table.rows() && numerator.empty(); ++row) {
        if (table.at(row, "indicator") == "2" && table.at(row, "period") == "2025"
            && table.at(row, "part") == "headline" && table.at(row, "side") == "group"
            && table.at(row, "measure") == "numerator")
            numerator = table.at(row, "value");
    }
    CHECK(numerator == "61");
}

TEST_CASE("no text in the data file can run as a formula")
{
    auto release = test::made_up_release(Audience::Internal);
    test::change_every_text(
        release, [](std::string& text) { text = "=HYPERLINK(\"http://example.org\")" + text; });
    const auto csv = report::csv_of(release);
    CHECK(csv.find(",=") == std::string::npos);
    CHECK(csv.find(",\"=") == std::string::npos);
    CHECK(csv.find("'=HYPERLINK") != std::string::npos);
}
