// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"

namespace wres::protection {

/// What noise may do to counts.
struct NoiseRules {
    std::int64_t most = 5; // no count changes by more; at least 1
    double variance = 2; // of the noise of every count other than 0; more than 0
    std::int64_t least_shown = 1; // no count is published that is less, but 0
};

/// With which chance a count is changed by how much (a p-table). A 0 stays 0, nothing becomes negative; for
/// every other count the noise is 0 on average and has the variance asked for, and of all distributions of
/// which this is true its has the greatest entropy: it says nothing besides.
///
/// @source Marley and Leaver (2011), Proceedings of the 58th World Statistical Congress; Giessing (2016),
/// Privacy in Statistical Databases, LNCS 9867, chapter 18
class NoiseTable {
public:
    /// @errors noise.rules (a number makes no sense), noise.variance (some count cannot have noise of that
    /// variance; the sentence says which variances there are, or that it is too near to an end of them)
    [[nodiscard]] static Result<NoiseTable> make(const NoiseRules& rules);

    [[nodiscard]] const NoiseRules& rules() const { return rules_; }

    /// The chances of each noise from -most to most.
    /// @param count  0 or more
    [[nodiscard]] std::span<const double> row(std::int64_t count) const;

    /// The greatest chance of a count other than 0 to be published as it is.
    [[nodiscard]] double unchanged() const;

    /// The number of counts with a row of their own: all greater ones share the last.
    [[nodiscard]] std::int64_t rows() const { return static_cast<std::int64_t>(rows_.size()); }

    /// The noise of a count.
    /// @param key  from all 64-bit numbers alike
    [[nodiscard]] std::int64_t noise(std::int64_t count, std::uint64_t key) const;

private:
    explicit NoiseTable(const NoiseRules& rules) : rules_(rules) { }

    NoiseRules rules_;
    std::vector<std::vector<double>> rows_; // by count
};

} // namespace wres::protection
