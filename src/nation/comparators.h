// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nation/council_counts.h"
#include "nation/council_pack.h"
#include "nation/expectation.h"
#include "nation/pooled_sums.h"

namespace wres::nation {

/// Councils of one question, gone through once, so that each of them, or one more, can then be held against
/// the others in a step: with thousands of organisations, going through the others for each would take a day.
class Comparators {
public:
    /// @param councils  in the order of their area codes; those without people in both groups are passed over
    Comparators(const std::vector<CouncilCounts>& councils, statistics::ConfidenceLevel level);

    /// A council held against all but itself, as nation::held_against() does.
    [[nodiscard]] HeldAgainst hold(std::string_view area, const indicators::FourCounts& own) const;

    /// The same where what the others have in common is known already.
    [[nodiscard]] HeldAgainst hold(
        std::string_view area, const indicators::FourCounts& own, const Expectation& expected) const;

private:
    [[nodiscard]] std::optional<std::size_t> place_of(std::string_view area) const;

    statistics::ConfidenceLevel level_;
    std::vector<std::string> areas_;
    std::vector<PooledSums> sums_; // of each
    PooledSums together_;
    Expectation all_;
    std::vector<Expectation> without_; // each
};

/// P-values of some councils, for the one of a further council to be adjusted among them (Benjamini and
/// Hochberg) without sorting all of them again.
class PValuesOfOthers {
public:
    explicit PValuesOfOthers(std::vector<double> p);

    /// As benjamini_hochberg() gives it for this one beside the others.
    [[nodiscard]] double adjusted(double p) const;

private:
    std::vector<double> sorted_;
    std::vector<double> least_from_; // of p / (rank + 1), from a rank on
};

} // namespace wres::nation
