// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "nation/council_pack.h"
#include "nation/national_change.h"
#include "nation/national_estimate.h"
#include "nation/neighbours.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// One indicator of the nation, for one period, service and way to count white minorities.
struct NationalResult {
    std::string indicator;
    std::string title;
    std::string scope;
    std::string scope_label;
    std::string definition;
    std::string definition_label;
    std::string period;
    nation::NationalEstimate estimate;
    std::string previous_period; // empty in the first one
    std::optional<nation::NationalChange> change; // since then; nothing where it cannot be given
};

/// Every indicator that is a likelihood, for every period, service and definition that any council has counts
/// for, in the standard's order, oldest period first. Shares by level have no one number to pool.
/// @errors nation.no_councils
[[nodiscard]] Result<std::vector<NationalResult>> national_results(
    const Basis& basis, const counts::Cube& cube);

/// A region and what its councils say together; regions in the order of their codes, those without councils
/// left out.
struct RegionalResults {
    std::string region; // code
    std::vector<NationalResult> results;
};
[[nodiscard]] std::vector<RegionalResults> regional_results(const Basis& basis, const counts::Cube& cube);

/// One indicator of a council's pack, in the latest period that it reported.
struct PackLine {
    std::string indicator;
    std::string title;
    std::string scope;
    std::string scope_label;
    std::string definition;
    std::string definition_label;
    std::string period;
    std::string previous_period; // empty when it had reported none before
    nation::CouncilPack pack;
};

/// A council's place beside the nation, its region and its statistical neighbours.
struct Pack {
    std::string area;
    std::string region; // code; empty when it is not known
    std::vector<std::string> neighbours; // areas, nearest first
    std::vector<PackLine> lines;
};

/// How many statistical neighbours a council has unless a list says otherwise.
inline constexpr std::size_t usual_neighbours = 10;

/// A council's neighbours: those that a list gives it, or else its statistical neighbours, nearest first.
[[nodiscard]] std::vector<std::string> neighbours_of(
    const Basis& basis, const std::string& area, const nation::NeighbourList& neighbours);

/// The packs of these councils, in their order. Where `neighbours` lists a council, its list holds instead of
/// the statistical neighbours.
[[nodiscard]] std::vector<Pack> packs(const Basis& basis, const counts::Cube& cube,
    const std::vector<std::string>& areas, const nation::NeighbourList& neighbours);

} // namespace wres::workflow
