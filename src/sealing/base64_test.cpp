// SPDX-License-Identifier: MIT
#include "sealing/base64.h"

#include <doctest/doctest.h>

using wres::sealing::to_base64;

TEST_CASE("the examples of RFC 4648, section 10")
{
    CHECK(to_base64("") == "");
    CHECK(to_base64("f") == "Zg==");
    CHECK(to_base64("fo") == "Zm8=");
    CHECK(to_base64("foo") == "Zm9v");
    CHECK(to_base64("foob") == "Zm9vYg==");
    CHECK(to_base64("fooba") == "Zm9vYmE=");
    CHECK(to_base64("foobar") == "Zm9vYmFy");
    CHECK(to_base64("\xfb\xff") == "+/8=");
}
