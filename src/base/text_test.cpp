// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <doctest/doctest.h>

using namespace wres;

TEST_CASE("headings become identifiers whatever stands between their words")
{
    CHECK(as_identifier("Staff No. (unique)") == "staff_no_unique");
    CHECK(as_identifier("  Ethnic\xC2\xA0origin ") == "ethnic\xC2\xA0origin");
    CHECK(as_identifier("PayBand") == "payband");
    CHECK(as_identifier("--") == "");
}

TEST_CASE("edit distance counts a swap of neighbours as one slip")
{
    CHECK(edit_distance("white britsh", "white british", 3) == 1);
    CHECK(edit_distance("birtish", "british", 3) == 1);
    CHECK(edit_distance("indian", "chinese", 2) == 3);
    CHECK(edit_distance("", "abc", 5) == 3);
}

TEST_CASE("numbers are parsed whole or not at all")
{
    CHECK(parse_integer("42") == 42);
    CHECK(parse_integer("+42") == 42);
    CHECK(parse_integer("-7") == -7);
    CHECK_FALSE(parse_integer("4 2"));
    CHECK_FALSE(parse_integer(""));
    CHECK_FALSE(parse_integer("99999999999999999999"));
    CHECK(parse_decimal("1e3") == 1000.0);
    CHECK_FALSE(parse_decimal("inf"));
    CHECK_FALSE(parse_decimal("nan"));
    CHECK_FALSE(parse_decimal("1,5"));
}

TEST_CASE("UTF-8 is told from other encodings")
{
    CHECK(is_utf8("caf\xC3\xA9"));
    CHECK_FALSE(is_utf8("caf\xE9"));
    CHECK_FALSE(is_utf8("\xC0\x80"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));
    CHECK_FALSE(is_utf8("\xE2\x82"));
}

TEST_CASE("white space is cut at both ends, the no-break space too")
{
    CHECK(trimmed("\xC2\xA0 x y \t\xC2\xA0\r\n") == "x y");
    CHECK(trimmed("\xC2\xA0") == "");
}

TEST_CASE("thousands are separated by commas")
{
    CHECK(with_thousands(0) == "0");
    CHECK(with_thousands(999) == "999");
    CHECK(with_thousands(1500000) == "1,500,000");
}

TEST_CASE("numbers are written with the fewest digits that read back as the same number")
{
    const auto written = [](double number) {
        std::string text = "x";
        append_number(text, number);
        return text;
    };
    CHECK(written(0) == "x0");
    CHECK(written(0.1) == "x0.1");
    CHECK(written(-31250.5) == "x-31250.5");
    CHECK(written(0.1 + 0.2) == "x0.30000000000000004"); // IEEE 754: not 0.3
    CHECK(written(5e-324) == "x5e-324"); // the smallest number there is
    CHECK(written(-1.7976931348623157e308) == "x-1.7976931348623157e+308"); // the longest to write
}
