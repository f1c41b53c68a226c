// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "indicators/comparison.h"
#include "indicators/cube_view.h"
#include "indicators/dimension.h"
#include "indicators/results.h"
#include "standard/population.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::indicators {

/// Which result: of one area and period, for one reporting scope, under one definition of the two sides.
struct Asked {
    const std::string& area;
    const std::string& period;
    const standard::ReportingScope& scope;
    const standard::Definition& definition;
};

/// Makes results one after the other, and keeps what they have in common.
class ResultMaker {
public:
    ResultMaker(const standard::Standard& standard, const standard::Settings& settings,
        const standard::Populations& populations);

    [[nodiscard]] IndicatorResult make(
        const standard::Indicator& indicator, const Asked& asked, const Calculable<IndicatorCounts>& counts);

private:
    /// What a result is made from, once the method has been looked at.
    struct Subject {
        const standard::Indicator& indicator;
        const Asked& asked;
        const IndicatorCounts& counts;
        Calculable<Counted> counted; // whom the headline compares
        Dimension levels; // ShareByLevel: all levels, lowest first
        Terms terms;
    };

    [[nodiscard]] Subject subject(
        const standard::Indicator& indicator, const Asked& asked, const IndicatorCounts& counts) const;
    [[nodiscard]] Terms terms(const standard::Indicator& indicator, const SideWords& words) const;
    [[nodiscard]] Comparison compare(
        const standard::Indicator& indicator, const Counted& counted, const Sides& sides, const Terms& terms);

    void add_headline(IndicatorResult& result, const Subject& subject);
    void add_levels(IndicatorResult& result, const Subject& subject);
    void add_composition(IndicatorResult& result, const Subject& subject) const;
    void add_breakdowns(IndicatorResult& result, const Subject& subject);
    [[nodiscard]] Breakdown breakdown(const Dimension& dimension, const Subject& subject);
    [[nodiscard]] std::vector<Row> level_rows(const Dimension& dimension, const Subject& subject);
    void add_detailed_groups(IndicatorResult& result, const Subject& subject);
    void add_population(IndicatorResult& result, const Subject& subject) const;

    const standard::Standard& standard_;
    const standard::Settings& settings_;
    const standard::Populations& populations_;
    double worthwhile_ratio_;
    Dimensions dimensions_;
    Comparer comparer_;
};

} // namespace wres::indicators
