// SPDX-License-Identifier: MIT
#pragma once

namespace wres::statistics {

/// Limits in the unit of the estimate they belong to. Never NaN; an upper limit may be infinite.
struct Interval {
    double lower {};
    double upper {};

    bool operator==(const Interval&) const = default;
};

/// A two-sided confidence level, more than 0 and less than 1. Published results use one of the two named
/// ones.
class ConfidenceLevel {
public:
    static constexpr ConfidenceLevel percent_95() { return ConfidenceLevel(0.95); }
    static constexpr ConfidenceLevel percent_99_8() { return ConfidenceLevel(0.998); }

    /// For the calculator, which reproduces other people's choices; it refuses levels outside (0, 1) itself.
    static constexpr ConfidenceLevel of(double level) { return ConfidenceLevel(level); }

    [[nodiscard]] constexpr double value() const { return level_; }

private:
    constexpr explicit ConfidenceLevel(double level) : level_(level) { }

    double level_;
};

} // namespace wres::statistics
