// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "distributions/interval.h"
#include "improvement/period.h"
#include "improvement/plan.h"
#include "improvement/series.h"
#include "improvement/tile.h"

namespace wres::improvement {

/// One value of an indicator of the council's own, as somebody sent it.
struct SentValue {
    std::string indicator; // PlanIndicator::id
    std::string period;
    std::string of; // empty: the council; else a side of the gap, or a comparator, by its name
    std::optional<double> value; // none: what was sent before is taken back

    bool operator==(const SentValue&) const = default;
};

/// CSV: indicator, period, value, and of where there are sides or comparators. A value is a number, or `none`
/// to take one back.
///
/// @errors series.faulty  with `name`, the line and what to do: no such indicator, a period of another
/// frequency, a
///         name that the indicator does not have, one period twice; csv.malformed
[[nodiscard]] Result<std::vector<SentValue>> read_sent_values(
    std::string_view name, std::string_view content, const Plan& plan);

/// What the values of an indicator of the council's own mean: of its definition, unit and sides. Values of
/// different ones are not compared.
[[nodiscard]] std::string definition_fingerprint(const PlanIndicator& indicator);

/// One period of an indicator as it is shown.
struct IndicatorPeriod {
    Period period;
    std::optional<double> value;
    std::optional<statistics::Interval> limits;
    std::optional<double> group; // of the gap
    std::optional<double> reference;
    std::string definition; // what was counted

    [[nodiscard]] bool has_gap() const { return group && reference; }
};

/// An indicator over time, without periods that nobody has a value of.
struct IndicatorSeries {
    std::vector<IndicatorPeriod> periods; // by time
    std::string definition; // that stands now
    std::vector<TileComparator> comparators; // of the last period with a value
};

/// A value as it is kept, in the order in which values came: of one period and name the last one stands.
struct KeptValue {
    SentValue sent;
    std::string definition; // definition_fingerprint() when it was sent
};

[[nodiscard]] IndicatorSeries series_of_own(
    const PlanIndicator& indicator, const std::vector<KeptValue>& values, std::string_view year_ends);

/// Of an indicator of the standard, from what somebody may see of the council's counts.
///
/// @param others  councils to compare with: those with the last period are added up
[[nodiscard]] IndicatorSeries series_of_standard(const PlanIndicator& indicator, const Series& own,
    const std::vector<Series>& others, statistics::ConfidenceLevel level);

} // namespace wres::improvement
