// SPDX-License-Identifier: MIT
#include "formats/number_format.h"

#include <doctest/doctest.h>

#include "support/case_table.h"

using namespace wres;
using namespace wres::formats;

namespace {

std::string_view word_for(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Number: return "number";
    case NumberFormat::Date: return "date";
    case NumberFormat::Time: return "time";
    case NumberFormat::Elapsed: return "elapsed";
    case NumberFormat::Percent: return "percent";
    }
    return "";
}

} // namespace

TEST_CASE("a number format is read as the table says")
{
    for (const auto& row : test::cases("formats/number_format.csv")) {
        INFO(row.where(), " ", row.text("code"));
        CHECK(word_for(number_format_of(row.text("code"))) == row.text("meaning"));
    }
}

TEST_CASE("a number written out gives the same number back")
{
    for (const double number :
        { 0.1, 1.0 / 3, 31250.5, 1e15, 1e20, 1e21, 1e300, 5e-324, 1e-7, -2.5, 123456789.125 }) {
        std::string text;
        CHECK(append_number(number, NumberFormat::Number, SpreadsheetEpoch::Year1900, text)
            == CellKind::Number);
        INFO(text);
        CHECK(number_of(text) == number);
    }
}

TEST_CASE("a percentage is written as it would be by hand, with all the decimals it has")
{
    const auto written = [](double share) {
        std::string text;
        CHECK(
            append_number(share, NumberFormat::Percent, SpreadsheetEpoch::Year1900, text) == CellKind::Text);
        return text;
    };
    CHECK(written(0.07) == "7%");
    CHECK(written(0.1716) == "17.16%");
    CHECK(written(1.0 / 3) == "33.3333333333%");
    CHECK(written(0) == "0%");
    CHECK(written(-0.5) == "-50%");
    CHECK(written(1e300) == "1e+302%");
}

TEST_CASE("the 1904 system counts from day 0, four years and a day later")
{
    std::string text;
    CHECK(append_number(0, NumberFormat::Date, SpreadsheetEpoch::Year1904, text) == CellKind::Date);
    CHECK(append_number(44285, NumberFormat::Date, SpreadsheetEpoch::Year1904, text) == CellKind::Date);
    CHECK(text == "1904-01-012025-03-31");
    CHECK(append_number(2958465, NumberFormat::Date, SpreadsheetEpoch::Year1904, text) == CellKind::Number);
}
