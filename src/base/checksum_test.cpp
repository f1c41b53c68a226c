// SPDX-License-Identifier: MIT
#include "base/checksum.h"

#include <doctest/doctest.h>

TEST_CASE("the checksum of 'abc' is the one FIPS 180-4 gives")
{
    CHECK(wres::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
