// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "counts/cube.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// A set of ethnic groups: bit i is the group with index i.
using GroupSet = std::uint32_t;

/// What a published count is a sum of: the people of some groups, in some counted scopes, within one slice of
/// the cube. Two counts of one form are one number, wherever they are printed.
struct CountForm {
    std::string area;
    std::string period;
    std::vector<std::string> measures; // counted ones: more than one where the standard adds measures up
    std::string dimension; // empty for the total
    std::string value;
    std::vector<std::string> scopes; // counted scopes, sorted
    GroupSet groups {}; // none: the count is no such sum, and cannot be judged

    auto operator<=>(const CountForm&) const = default;
};

/// The sum, or nothing when the cube has none of the form's slices: nobody was asked.
[[nodiscard]] std::optional<std::uint64_t> sum_of(const CountForm& form, const counts::Cube& cube);

struct SideForms {
    CountForm numerator;
    CountForm denominator;
};

struct ComparisonForms {
    SideForms group;
    SideForms reference;
};

struct CompositionForms {
    CountForm group;
    CountForm reference;
    CountForm left_out;
};

/// Whether a comparison has no counts of its own: its reason says why, and its zeros count nobody.
[[nodiscard]] bool has_no_counts(const indicators::Comparison& comparison);

/// The form of every count of one indicator result, in the result's own order.
struct ResultForms {
    ComparisonForms headline;
    std::vector<SideForms> left_out;
    std::vector<CompositionForms> composition;
    std::vector<ComparisonForms> levels;
    std::vector<std::vector<ComparisonForms>> breakdowns;
    std::vector<ComparisonForms> groups_against_reference;
    std::vector<ComparisonForms> groups_against_others;
    CompositionForms of_population; // the people whose share is held against the residents'
};

/// Derived from the standard's measures, scopes and definitions: nothing is typed by hand.
[[nodiscard]] ResultForms forms_of(const indicators::IndicatorResult& result, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings);

/// The groups that stand on one side.
[[nodiscard]] GroupSet groups_on_side(
    const std::vector<standard::Membership>& sides, standard::Membership side);

} // namespace wres::disclosure
