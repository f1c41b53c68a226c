// SPDX-License-Identifier: MIT
//
// A proof from anywhere: it is refused, or it comes back from its own writing as it was; and its check,
// against a release that is another, ends and finds fault.

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/invariant.h"
#include "cells/proof.h"
#include "published/verify_proof.h"

using namespace wres;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto proof = cells::read_proof(std::string_view(reinterpret_cast<const char*>(data), size));
    constexpr std::size_t most_cells = 1000; // a file may claim many that it does not describe
    if (!proof
        || std::ranges::any_of(proof->systems, [](const auto& system) { return system.cells > most_cells; }))
        return 0;
    const auto written = cells::write_proof(*proof);
    const auto again = cells::read_proof(written);
    INVARIANT(again.has_value() && cells::write_proof(*again) == written, "what is written is what was read");

    const auto found = published::verify_proof(*proof,
        { { "results.csv", bytes_of(std::string("standard,indicator,unit,value\ns,1,people,5\n")) } });
    static_cast<void>(published::verification_text(*proof, found));
    static_cast<void>(published::verification_json(*proof, found));
    return 0;
}
