// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "distributions/stratum.h"
#include "earnings/pay_list.h"
#include "earnings/pay_rules.h"
#include "standard/classification.h"

namespace wres::earnings {

/// People of one kind, as far as they decide what may be shown.
struct PayCounts {
    std::uint64_t employees {};
    std::uint64_t with_hourly_pay {};
    std::uint64_t with_bonus {};
    std::array<double, 4>
        in_quarter {}; // of those with hourly pay; people paid alike are spread over quarters

    bool operator==(const PayCounts&) const = default;
};

/// The measures of one way to divide people. Gaps and shares are proportions; a measure that cannot be
/// calculated is not there.
struct PayComparison {
    std::string definition; // standard::Definition::id
    std::string label;
    std::string group_words;
    std::string reference_words;
    PayCounts group;
    PayCounts reference;
    std::optional<double> mean_gap;
    std::optional<double> median_gap;
    std::optional<statistics::Interval> mean_limits; // from ten people on each side
    std::optional<statistics::Interval> median_limits;
    std::optional<double> mean_bonus_gap;
    std::optional<double> median_bonus_gap;
    std::optional<statistics::EstimateWithInterval> group_paid_bonus;
    std::optional<statistics::EstimateWithInterval> reference_paid_bonus;
    std::optional<std::array<double, 4>> group_share_of_quarter; // lowest paid first
};

/// Employees who are on different sides under two ways to divide people: what the difference between the two
/// answers is about.
struct PayOverlap {
    std::size_t first {}; // places of the comparisons
    std::size_t second {};
    std::vector<PayCounts> moved; // each combination of sides that differs
};

/// How many employees are of one ethnic group.
struct PayGroup {
    std::string label;
    std::uint64_t employees {};
    bool is_declared {};
};

/// Everything there is to calculate of a pay list, for the council's own eyes.
struct PayResults {
    std::vector<PayComparison> comparisons; // the headline first
    std::vector<PayOverlap> overlaps; // of the headline with each other comparison
    std::vector<PayGroup> groups; // in the order of the classification, those with anybody
    std::uint64_t employees {};
    std::uint64_t declared {}; // whose ethnic group is known
    std::uint64_t without_hourly_pay {};
    bool has_bonuses {};
};

/// The six measures of gender pay reporting, by ethnicity, with composition and declaration.
///
/// @param definitions  the ways to divide people, the headline first
/// @source Equality Act 2010 (Gender Pay Gap Information) Regulations 2017 (SI 2017/172), regulations 8 to 13
[[nodiscard]] PayResults pay_results(const PayList& list, const standard::Classification& classification,
    const std::vector<standard::Definition>& definitions, const PayRules& rules);

} // namespace wres::earnings
