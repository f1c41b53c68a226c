// SPDX-License-Identifier: MIT
#include "base/keyed_hash.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace wres;

TEST_CASE("one identifier has one hash under one key, and another under another")
{
    const KeyedHash first;
    const KeyedHash second;
    CHECK(first("004217") == first("004217"));
    CHECK(first("004217") != first("4217"));
    CHECK(first("004217") != second("004217"));
}

TEST_CASE("a hundred thousand identifiers do not meet")
{
    const KeyedHash hash;
    std::set<std::uint64_t> seen;
    for (int person = 0; person < 100'000; ++person)
        seen.insert(hash(std::to_string(person)));
    CHECK(seen.size() == 100'000);
}
