// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cells/proof.h"
#include "disclosure/judge.h"
#include "disclosure/release_proof.h"

namespace wres::disclosure {

/// A count of a larger area, and which cells of its councils it is the sum of.
struct SummedForm {
    CountForm form;
    std::vector<std::pair<std::string, std::vector<Cell>>> cells; // by council
};

/// One period of a nation: every council, and the sums over them.
struct NationPeriod {
    const std::map<std::string, JudgedPeriod>& councils; // by area: how their cells hang together
    const std::vector<SummedForm>& sums;
    std::map<std::string, const ShownPeriod*> shown; // by area of a council: what its release shows
    const ShownPeriod* shown_of_sums {};
};

/// As many cells of all councils as are attacked at once.
inline constexpr std::size_t most_cells_proved = 60'000;

/// Attacks all that is published of a nation in one period as one system: what every council shows, and what
/// is shown of regions and England. The numbers are those hidden in any of them, the worlds are found from
/// what is shown alone.
[[nodiscard]] cells::ProvedSystem prove_nation(
    const std::string& period, const NationPeriod& nation, const cells::ProvedRules& rules);

} // namespace wres::disclosure
