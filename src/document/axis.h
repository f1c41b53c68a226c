// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wres::document {

/// How numbers are laid along a chart's width. Positions are per cent of the width, so that a chart is as
/// wide as its screen or paper while its text keeps its size.
class Axis {
public:
    struct Tick {
        double value {};
        std::string label;
    };

    /// Ratios from 0.2 to 5 on a logarithmic scale, so that 0.5 and 2 are equally far from 1. Every ratio
    /// chart has this range, so that charts can be compared; what lies beyond it is drawn as an arrow.
    [[nodiscard]] static Axis of_ratios();

    /// Percentage points either side of 0, to the first of 5, 10, 20, 50 and 100 that holds `largest` (a
    /// proportion).
    [[nodiscard]] static Axis of_differences(double largest);

    /// Percentages from 0 to the first of 10, 25, 50 and 100 that holds `largest` (a proportion).
    [[nodiscard]] static Axis of_shares(double largest);

    /// Any numbers from `lowest` to `largest`, to round ends, with four or five ticks.
    [[nodiscard]] static Axis of_numbers(double lowest, double largest);

    /// Between 0 and 100; a value beyond the range lies on its edge.
    [[nodiscard]] double position(double value) const;

    [[nodiscard]] bool is_below(double value) const { return value < low_; }
    [[nodiscard]] bool is_above(double value) const { return value > high_; }
    [[nodiscard]] const std::vector<Tick>& ticks() const { return ticks_; }

    /// The value that means "no difference": 1 or 0.
    [[nodiscard]] double neutral() const { return neutral_; }

    /// Lines to be labelled as references and not as tests: 0.8 and 1.25 (four fifths).
    [[nodiscard]] const std::vector<double>& references() const { return references_; }

private:
    enum class Scale : std::uint8_t { Linear, Logarithmic };

    Scale scale_ {};
    double low_ {};
    double high_ {};
    double neutral_ {};
    double margin_ {}; // per cent left free at either end
    std::vector<Tick> ticks_;
    std::vector<double> references_;
};

} // namespace wres::document
