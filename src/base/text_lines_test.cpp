// SPDX-License-Identifier: MIT
#include "base/text_lines.h"

#include <doctest/doctest.h>

using namespace wres;

TEST_CASE("a text is broken between words")
{
    using Lines = std::vector<std::string>;
    CHECK(text_lines("", 10).empty());
    CHECK(text_lines("one two three", 7) == Lines { "one two", "three" });
    CHECK(text_lines("one  two", 6) == Lines { "one", "two" });
    CHECK(text_lines("extraordinarily long", 5) == Lines { "extraordinarily", "long" });
}

TEST_CASE("the width of a line is counted in characters")
{
    CHECK(characters("Ffïon") == 5);
    CHECK(text_lines("é é é", 3) == std::vector<std::string> { "é é", "é" });
}
