// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace wres::indicators {

/// Why there is no number. Shown to people, and tested like any number.
struct NotCalculable {
    std::string code;    // "nobody_in_reference", "not_supplied", ...
    std::string reason;  // one sentence
};

template <typename T>
using Calculable = std::expected<T, NotCalculable>;

struct Estimate {
    double value {};
    double lower {};  // limits at the level that the settings ask for (95 %), in the unit of the value
    double upper {};  // may be infinite for a ratio
};

/// One side of a comparison: how many of how many people.
struct Side {
    std::uint64_t numerator {};
    std::uint64_t denominator {};
    Calculable<Estimate> rate;  // proportion, Wilson interval
};

/// What can be said, in words fixed in advance. "Too few" and "no clear difference" are not the same:
/// the second says that a difference worth having (setting worthwhile_ratio) has been ruled out. `Different` is a clear
/// difference where neither direction is the worse one: a pay band between the lowest and the highest, an age group.
enum class Verdict : std::uint8_t { Adverse, Favourable, Different, NoClearDifference, TooFewToTell, NotCalculable };

/// A group held against a reference, everything from the same four counts. Ratios are always group / reference.
///
/// For PercentagePointDifference the two sides are two bodies of people, and the numerators are the group's in each:
/// `group` is its share of the smaller body (senior managers), `reference` its share of the larger one (the workforce),
/// people of unknown group left out of both; `difference` is the headline, and the ratios are not calculable.
struct Comparison {
    Side group;
    Side reference;
    Calculable<Estimate> ratio;               // SCAS (Laud 2017), the headline
    Calculable<Estimate> ratio_koopman;       // the annex
    Calculable<Estimate> ratio_miettinen_nurminen;
    Calculable<Estimate> ratio_katz;
    Calculable<Estimate> difference;          // group - reference, as a proportion; Newcombe
    Calculable<double> p_score;               // agrees with the SCAS interval about 1
    Calculable<double> p_fisher;
    Calculable<double> p_mid;
    std::optional<double> p_adjusted;         // within its family of comparisons
    Verdict verdict = Verdict::NotCalculable;
};

/// People whose side is not known, left out of the comparison and counted here.
struct LeftOut {
    std::string group;  // code: not_known, not_stated, blank, white_not_specified ...
    std::uint64_t numerator {};
    std::uint64_t denominator {};
};

/// The headline number (ratio, or difference) if everybody left out belonged to one side.
struct Bounds {
    Calculable<Estimate> all_in_group;
    Calculable<Estimate> all_in_reference;
};

/// One row of a table of comparisons: a breakdown's value, a pay band, an ethnic group, a year, an area.
struct Row {
    std::string id;
    std::string label;
    Comparison comparison;
};

/// Ratio adjusted for a breakdown, beside the crude one of the same people: those whose stratum is known.
struct Stratified {
    Calculable<Estimate> crude;            // SCAS, from the sums of the strata used
    Calculable<Estimate> mantel_haenszel;  // Greenland and Robins 1985
    Calculable<double> p_cmh;              // without continuity correction
    Calculable<double> p_homogeneity;
    std::size_t strata_used {};
    bool disagrees {};                     // crude and adjusted point different ways, or differ by more than a tenth
};

struct Breakdown {
    std::string dimension;
    std::string label;
    std::vector<Row> rows;
    Stratified stratified;
};

/// Who is counted: the two sides and the unknown, of everybody in one level, or in the whole denominator.
struct Composition {
    std::string id;      // of the level; empty for everybody
    std::string label;
    std::uint64_t group {};
    std::uint64_t reference {};
    std::uint64_t left_out {};                   // side not known
    Calculable<Estimate> group_of_known;         // group / (group + reference), Wilson: "18 % of the pay band"
    Calculable<Estimate> group_of_all;           // the unknown kept in the denominator, as NHS WRES reports print it
    Calculable<Estimate> reference_of_all;
    Calculable<Estimate> left_out_of_all;
};

/// The group's share among people counted, held against its share of residents.
struct PopulationComparison {
    std::string area;            // code
    std::string area_name;
    std::string source;
    double residents_share {};   // proportion
    std::uint64_t residents {};
    Calculable<Estimate> share;        // of the people counted
    Calculable<Estimate> difference;   // share - residents' share
};

/// Everything about one indicator for one area, scope, period and definition of the two sides.
struct IndicatorResult {
    std::string indicator;   // standard::Indicator::id
    std::string area;
    std::string scope;       // standard::ReportingScope::id
    std::string period;
    std::string definition;  // standard::Definition::id
    Comparison headline;
    std::vector<LeftOut> left_out;
    Bounds bounds;
    std::vector<Composition> composition;  // everybody in the denominator; then each level, lowest first, or the
                                           // numerator (id "numerator") where there are no levels
    std::string level_dimension;     // ShareByLevel: the column the levels come from
    std::vector<Row> levels;         // ShareByLevel: numerator in the level, denominator all staff of the side
    std::vector<Breakdown> breakdowns;
    std::vector<Row> groups_against_reference;  // every detailed group against the detailed reference group
    std::vector<Row> groups_against_others;     // every detailed group against everybody else whose group is known
    std::string multiplicity;                   // the name of the correction in p_adjusted
    std::vector<PopulationComparison> population;
};

/// What was calculated for a submission: the council first, then its comparators; every period; every scope.
struct Results {
    std::string standard_name;
    std::string standard_checksum;
    std::string council;              // area code or name
    std::string council_name;
    std::vector<std::string> periods; // oldest first
    std::vector<IndicatorResult> all;
};

}  // namespace wres::indicators
