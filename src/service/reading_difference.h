// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "intake/finding.h"
#include "standard/standard.h"

namespace wres::service {

/// A number of people that two readings of a collection's files give differently.
struct ChangedCount {
    std::string label; // "Staff in post"
    std::uint64_t before {};
    std::uint64_t now {};
};

/// What a reading found that the one before it did not, and the other way round.
struct ReadingDifference {
    std::vector<intake::FindingGroup> gone;
    std::vector<intake::FindingGroup> come;
    std::vector<ChangedCount> counts; // of measures, in the standard's order

    [[nodiscard]] bool empty() const { return gone.empty() && come.empty() && counts.empty(); }
};

/// One reading: what was noticed, and the counts that came of it.
struct Reading {
    std::vector<intake::FindingGroup> findings;
    counts::Cube cube;
};

/// Findings are the same when their code, file, column and details are, however many rows share them.
[[nodiscard]] ReadingDifference compare_readings(
    const Reading& before, const Reading& now, const standard::Standard& standard);

} // namespace wres::service
