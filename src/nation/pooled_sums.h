// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/result.h"
#include "distributions/interval.h"
#include "distributions/stratum.h"

namespace wres::nation {

/// The sums that the ratio like with like (Mantel-Haenszel) is made of: councils can be put in, and taken out
/// again, one by one.
struct PooledSums {
    double group {};
    double reference {};
    double spread {}; // Greenland and Robins' numerator of the variance
    std::uint64_t group_counted {};
    std::uint64_t reference_counted {};
    std::size_t councils {};

    PooledSums() = default;
    explicit PooledSums(const statistics::Stratum& council);

    void add(const PooledSums& other);

    /// Exactly nothing where nobody else was counted.
    [[nodiscard]] PooledSums without(const PooledSums& council) const;

    /// Of all that are in: what statistics::mantel_haenszel_ratio gives, but for the last digits.
    /// @errors strata.none, strata.nobody_counted
    [[nodiscard]] Result<statistics::EstimateWithInterval> ratio(statistics::ConfidenceLevel level) const;
};

} // namespace wres::nation
