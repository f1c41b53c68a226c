// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "attack/knowledge.h"
#include "published/audit.h"
#include "published/published_table.h"

namespace wres::published {

/// A number that was hidden in one place or more.
struct HiddenPlaces {
    attack::Unknown unknown {};
    attack::Limits stated; // what its symbols say of it
    bool says_limits = false; // they say something: <5
    std::vector<PrintedPlace> places;
};

/// Tables as unknowns and facts.
struct PublishedKnowledge {
    attack::Knowledge knowledge;
    std::vector<HiddenPlaces> hidden; // in the order of the tables
    std::vector<Assumption> assumptions;
    std::size_t shown = 0;
};

/// How much is taken for granted. Less when more contradicts itself.
enum class Trust : std::uint8_t {
    Everything, // tables with the same numbers are of the same people
    EachTableAlone,
    CountsAlone, // and percentages are not used
};

/// Finds out how the numbers of the tables hang together. Numbers under the same labels in two tables are one
/// number where the tables agree wherever both show it.
[[nodiscard]] PublishedKnowledge knowledge_of(
    const std::vector<PublishedTable>& tables, const AuditOptions& options, double threshold, Trust trust);

/// The threshold that the symbols speak of: 5 where <5 is printed.
[[nodiscard]] std::optional<double> threshold_in(const std::vector<PublishedTable>& tables);

} // namespace wres::published
