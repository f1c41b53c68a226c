// SPDX-License-Identifier: MIT
#include "cells/proof.h"

#include <doctest/doctest.h>

#include <string>

using namespace wres::cells;

namespace {

/// A proof of one hidden number, with room for its two worlds.
std::string proof_with(const std::string& worlds)
{
    return R"({"format":"wres-proof/1","rules":{"threshold":10},"systems":[{"period":"2025","cells":1,)"
           R"("sums":[{"cells":[0],"shown":null,"places":["a"]}],)"
           R"("numbers":[{"plus":[0],"minus":[],"worlds":[0,1]}],"worlds":)"
        + worlds + "}]}";
}

} // namespace

TEST_CASE("a proof is read as it was written")
{
    const auto proof = read_proof(proof_with("[[3],[[0,13]]]"));
    REQUIRE(proof.has_value());
    REQUIRE(proof->systems.size() == 1);
    CHECK(proof->systems[0].worlds == std::vector<CellCounts> { { 3 }, { 13 } });
    const auto written = write_proof(*proof);
    const auto again = read_proof(written);
    REQUIRE(again.has_value());
    CHECK(write_proof(*again) == written);
}

TEST_CASE("worlds with more people than there are, or none that can be counted, are no proof")
{
    for (const auto* worlds : { "[[3],[[0,9000000000000000000]]]", "[[3],[[0,18446744073709551615]]]",
             "[[3],[[0,-9000000000000000000]]]", "[[3],[[0,2.5]]]", "[[3],[[1,13]]]", "[[3,4],[[0,13]]]",
             "[[3]]" }) {
        INFO(worlds);
        const auto proof = read_proof(proof_with(worlds));
        REQUIRE_FALSE(proof.has_value());
        CHECK(proof.error().code == "proof.field");
    }
}
