// SPDX-License-Identifier: MIT
#include "frame/colour.h"

#include <doctest/doctest.h>

using namespace wres::frame;

TEST_CASE("a colour is a number sign and six hexadecimal digits, and nothing else")
{
    CHECK(read_colour("#1d70b8") == Colour { 0x1d, 0x70, 0xb8 });
    CHECK(read_colour("#FFFFFF") == white);
    for (const auto* wrong : { "", "1d70b8", "#1d70b", "#1d70b8;", "#1d70bg", "red", "#1d70b8}body{" })
        CHECK_FALSE(read_colour(wrong));
}

TEST_CASE("contrast is that of WCAG: black on white 21, and the two greys on either side of 4.5")
{
    CHECK(contrast_ratio(white, Colour {}) == doctest::Approx(21));
    CHECK(contrast_ratio(white, white) == doctest::Approx(1));
    // #767676 is the lightest grey that passes on white; #777777 does not (W3C, Understanding 1.4.3).
    CHECK(contrast_ratio(white, { 0x76, 0x76, 0x76 }) >= least_contrast);
    CHECK(contrast_ratio({ 0x77, 0x77, 0x77 }, white) < least_contrast);
}
