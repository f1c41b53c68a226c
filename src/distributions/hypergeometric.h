// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "distributions/proportion.h"

namespace wres::statistics {

/// How many of the people counted fall in the group when all four margins of a two-by-two table are fixed and
/// the two rates are equal.
class Hypergeometric {
public:
    /// With the margins of the observed table.
    Hypergeometric(Proportion group, Proportion reference);

    [[nodiscard]] double smallest() const { return smallest_; }
    [[nodiscard]] double largest() const { return largest_; }
    [[nodiscard]] double mode() const { return mode_; }

    /// Log of the probability of exactly k; k a whole number from smallest() to largest(). Relative error of
    /// the probability about 1e-13, tails down to 1e-300 included.
    [[nodiscard]] double log_probability(double k) const;

    /// probability(k + 1) / probability(k).
    [[nodiscard]] double step_up(double k) const;

    /// The probability of k and everything beyond it, away from the mode, over the probability of k.
    [[nodiscard]] double tail_over_probability_up(double k) const;
    [[nodiscard]] double tail_over_probability_down(double k) const;

private:
    double group_all_, reference_all_, counted_;
    double smallest_, largest_, mode_;
};

} // namespace wres::statistics
