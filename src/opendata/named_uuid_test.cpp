// SPDX-License-Identifier: MIT
#include "opendata/named_uuid.h"

#include <doctest/doctest.h>

#include <regex>

using wres::opendata::named_uuid;

TEST_CASE("a name has one identifier, and another name another")
{
    CHECK(named_uuid("sc-wres/E08000035") == named_uuid("sc-wres/E08000035"));
    CHECK(named_uuid("sc-wres/E08000035") != named_uuid("sc-wres/E08000036"));
    CHECK(named_uuid("") != named_uuid("\n"));
}

TEST_CASE("an identifier is a UUID of version 8 and of the variant of RFC 9562")
{
    const std::regex form("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    for (int i = 0; i < 100; ++i)
        CHECK(std::regex_match(named_uuid(std::to_string(i)), form));
}
