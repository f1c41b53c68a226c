// SPDX-License-Identifier: MIT
#include "document/number_words.h"

#include <doctest/doctest.h>

#include <limits>

using namespace wres;
using namespace wres::document;

TEST_CASE("numbers are written in the British style")
{
    CHECK(count_words(1'500'000) == "1,500,000");
    CHECK(percent_words(0.12345) == "12.3%");
    CHECK(percent_words(-0.0001) == "0.0%");
    CHECK(percent_words_of(0.125, 99) == "12%");
    CHECK(percent_words_of(0.125, 100) == "12.5%");
    CHECK(points_words(-0.12) == "−12.0");
    CHECK(points_words(0.031) == "+3.1");
    CHECK(points_words(-0.0001) == "0.0");
    CHECK(p_words(0.0312) == "0.031");
    CHECK(p_words(0.0001) == "below 0.001");
    CHECK(p_words(1.0) == "1.000");
    CHECK(p_words(0.9999) == "above 0.999");
}

TEST_CASE("a ratio that is not 1 never reads 1.00")
{
    CHECK(ratio_words(1.0) == "1.00");
    CHECK(ratio_words(0.998) == "0.998");
    CHECK(ratio_words(0.9996) == "0.9996");
    CHECK(ratio_words(1.004) == "1.004");
    CHECK(ratio_words(1.1) == "1.10");
    CHECK(ratio_words(1.009) == "1.01");
    CHECK(ratio_interval_words(11, 40) == "wholly above 10");
    CHECK(ratio_words(0.52) == "0.52");
    CHECK(ratio_words(0.0) == "0.00");
    CHECK(ratio_words(0.001) == "below 0.01");
    CHECK(ratio_words(12.34) == "12.3");
    CHECK(ratio_limit_words(10.0) == "10.0");
    CHECK(ratio_limit_words(10.01) == "more than 10");
    CHECK(ratio_limit_words(std::numeric_limits<double>::infinity()) == "more than 10");
}

TEST_CASE("a hidden number is written as its shorthand")
{
    CHECK(shown_words(disclosure::Shown<std::uint64_t>(disclosure::Hidden::Confidential), count_words)
        == "[c]");
    CHECK(shown_words(disclosure::Shown<std::uint64_t>(disclosure::Hidden::NotAvailable), count_words)
        == "[x]");
    CHECK(shown_words(disclosure::Shown<std::uint64_t>(disclosure::Hidden::NotApplicable), count_words)
        == "[z]");
    CHECK(shown_words(disclosure::Shown<std::uint64_t>(1234), count_words) == "1,234");
}
