// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "counts/cube.h"
#include "indicators/comparison.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::nation {

/// One indicator's four counts in one council: who had the event, or holds the position, of how many.
struct CouncilCounts {
    std::string area;
    indicators::FourCounts counts;

    bool operator==(const CouncilCounts&) const = default;
};

/// What is asked of every council.
struct Question {
    const standard::Indicator& indicator;
    const standard::ReportingScope& scope;
    const standard::Definition& definition;
    std::string period;
};

/// The counts of each area that has some for the question, in the order of the areas. An area whose numbers
/// are not there, or have nobody on either side, is left out: it has reported nothing.
[[nodiscard]] std::vector<CouncilCounts> council_counts(const standard::Standard& standard,
    const standard::Settings& settings, const counts::Cube& cube, const std::vector<std::string>& areas,
    const Question& question);

} // namespace wres::nation
