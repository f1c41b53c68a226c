// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "series/run_chart.h"

namespace wres::statistics {

/// What is counted decides how much of it is chance.
enum class ShewhartChart : std::uint8_t {
    Run, // anything; the median, no limits
    Individuals, // i: a measurement a period
    MovingRanges, // mr: how far apart neighbours are
    Counts, // c: events, in periods alike
    Rates, // u: events per exposure
    Proportions, // p: people out of all
    LaneyProportions, // p': people out of very many, when more than chance varies (Laney)
    CasesBetween, // g: cases from one event to the next
    TimesBetween, // t: times from one event to the next
};

struct ShewhartPoint {
    double value {}; // NaN where there is none: the first moving range
    double centre {};
    std::optional<double> lower;
    std::optional<double> upper;
    bool outside {};
};

struct ShewhartResult {
    std::vector<ShewhartPoint> points;
    RunAnalysis runs; // of the last part
};

struct ShewhartOptions {
    std::optional<std::size_t> frozen_after; // centre and limits come from so many first points
    std::vector<std::size_t> excluded; // points that are shown and not counted, from 0
    std::vector<std::size_t> parts; // first points of further parts, from 0
};

/// Shewhart's charts, limits at three standard errors, with Anhøj's runs.
///
/// @param numerators    values, or counts
/// @param denominators  for u, p and p' one a point, more than 0; else empty
/// @errors spc.too_few_points  a part has fewer than two points that count
///         spc.not_a_number    a value is not finite, or is below 0 where it is a count or a time
///         spc.not_a_position  a part begins, or a point is excluded, outside the series
///         spc.no_exposure     a denominator is missing or not more than 0, or fewer than its numerator
/// @source Shewhart (1931) Economic Control of Quality of Manufactured Product; Montgomery (2009)
/// Introduction to Statistical Quality Control, chapters 6 and 7;
///         Laney (2002) Qual Eng 14:531-537; Benneyan (2001) Health Care Manag Sci 4:305-318 (g); Nelson
///         (1994) J Qual Technol 26:238-239 (t)
/// @cases  tests/cases/statistics/shewhart_chart.csv
[[nodiscard]] Result<ShewhartResult> shewhart_chart(ShewhartChart chart, std::span<const double> numerators,
    std::span<const double> denominators, const ShewhartOptions& options);

} // namespace wres::statistics
