// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "indicators/results.h"
#include "indicators/sides.h"
#include "standard/standard.h"

namespace wres::indicators {

/// One indicator's people in one reporting scope: all of them, and by the values of each breakdown.
struct IndicatorCounts {
    Counted total;
    std::map<std::string, std::map<std::string, Counted>> by_dimension; // dimension -> value -> people
};

/// One area and period of a cube, ready to be asked.
class CubeView {
public:
    CubeView(const standard::Standard& standard, const counts::Cube& cube, const std::string& area,
        const std::string& period);

    /// The indicator's people in all services of a reporting scope together. All of the services must have
    /// numbers for both measures: adult services alone are not "adult and children's services".
    ///
    /// Where a service's numerator or denominator has no breakdown by some column, its people go under "Not
    /// recorded" there: an employee's directorate is of no use when the disciplinary file does not give it,
    /// since zero cases would then seem to come from each directorate.
    [[nodiscard]] Calculable<IndicatorCounts> counts(const std::string& numerator,
        const std::string& denominator, const standard::ReportingScope& scope) const;

private:
    using ByValue = std::map<std::string, standard::GroupCounts>;
    struct MeasureCounts {
        standard::GroupCounts total {};
        bool has_total {};
        std::map<std::string, ByValue> by_dimension;
    };
    struct ScopeAndMeasure {
        std::string scope;
        std::string measure;

        auto operator<=>(const ScopeAndMeasure&) const = default;
    };

    void add_sum(const std::string& scope, const standard::Measure& measure);
    [[nodiscard]] const MeasureCounts* find(const std::string& scope, const std::string& measure) const;
    static void add_service(
        IndicatorCounts& sum, const MeasureCounts& numerator, const MeasureCounts& denominator);

    const standard::Standard& standard_;
    std::map<ScopeAndMeasure, MeasureCounts> measures_;
};

} // namespace wres::indicators
