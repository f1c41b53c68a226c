// SPDX-License-Identifier: MIT
//
// A problem of disclosure control from anywhere: it is refused by a sentence, or makes sense, and small ones
// are attacked.

#include <cstdint>
#include <string_view>

#include "attack/problem_attack.h"
#include "base/invariant.h"
#include "cells/read_suppression_problem.h"

using namespace wres;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto problem =
        cells::read_suppression_problem(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!problem) {
        INVARIANT(
            !problem.error().code.empty() && !problem.error().message.empty(), "a refusal has a sentence");
        return 0;
    }
    INVARIANT(cells::check(*problem).has_value(), "what is read makes sense");
    constexpr std::size_t most_cells = 12;
    if (problem->cells.size() > most_cells)
        return 0;
    const auto found = attack::attack_problem(*problem, { 20 });
    for (const auto& hidden : found.hidden)
        INVARIANT(!found.possible || hidden.range.real.lower <= hidden.range.real.upper,
            "a range has a number in it");
    return 0;
}
