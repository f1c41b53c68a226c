// SPDX-License-Identifier: MIT
#include "frame/pagination.h"

#include <doctest/doctest.h>

TEST_CASE("a long list is shown in portions, whatever page is asked for")
{
    using wres::frame::portion_of;
    CHECK(portion_of(0, 30, "").pages == 1);
    CHECK(portion_of(0, 30, "").end == 0);
    CHECK(portion_of(61, 30, "").end == 30);
    CHECK(portion_of(61, 30, "3").first == 60);
    CHECK(portion_of(61, 30, "3").end == 61);
    CHECK(portion_of(61, 30, "99").number == 3);
    CHECK(portion_of(61, 30, "-5").number == 1);
    CHECK(portion_of(61, 30, "x").number == 1);
}
