// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cells/proof.h"
#include "disclosure/action_plan_words.h"
#include "disclosure/shown.h"
#include "standard/paper_template.h"

namespace wres::disclosure {

struct ReleasedSide {
    Shown<std::uint64_t> numerator;
    Shown<std::uint64_t> denominator;
    ShownEstimate rate; // proportion
};

enum class ReleasedVerdict : std::uint8_t {
    Adverse,
    Favourable,
    Different, // clearly different, and neither direction is the worse one
    NoClearDifference,
    TooFewToTell,
    NotCalculable,
    Withheld,
};

/// As indicators::Comparison, after the gate. Ratios are group / reference.
struct ReleasedComparison {
    ReleasedSide group;
    ReleasedSide reference;
    ShownEstimate ratio;
    ShownEstimate ratio_koopman;
    ShownEstimate ratio_miettinen_nurminen;
    ShownEstimate ratio_katz;
    ShownEstimate difference;
    Shown<double> p_score;
    Shown<double> p_fisher;
    Shown<double> p_mid;
    Shown<double> p_adjusted;
    ReleasedVerdict verdict = ReleasedVerdict::NotCalculable;
    std::string not_calculable; // the reason, a sentence
};

struct ReleasedRow {
    std::string id;
    std::string label;
    ReleasedComparison comparison;
};

struct ReleasedLeftOut {
    std::string label;
    Shown<std::uint64_t> numerator;
    Shown<std::uint64_t> denominator;
};

struct ReleasedBreakdown {
    std::string dimension;
    std::string label;
    std::vector<ReleasedRow> rows;
    ShownEstimate crude; // of the same people as mantel_haenszel
    ShownEstimate mantel_haenszel;
    Shown<double> p_cmh;
    Shown<double> p_homogeneity;
    std::size_t strata_used {};
    bool disagrees {};
};

/// As indicators::Composition, after the gate.
struct ReleasedComposition {
    std::string id; // of the level; empty for everybody
    std::string label;
    Shown<std::uint64_t> group;
    Shown<std::uint64_t> reference;
    Shown<std::uint64_t> left_out;
    ShownEstimate group_of_known;
    ShownEstimate group_of_all;
    ShownEstimate reference_of_all;
    ShownEstimate left_out_of_all;
};

struct ReleasedPopulation {
    std::string area_name;
    std::string source;
    double residents_share {};
    std::uint64_t residents {};
    ShownEstimate share;
    ShownEstimate difference;
};

/// One indicator for one area, scope, period and definition.
struct ReleasedResult {
    std::string indicator;
    std::string area;
    std::string area_name;
    std::string scope;
    std::string period;
    std::string definition;
    ReleasedComparison headline;
    std::vector<ReleasedLeftOut> left_out;
    ShownEstimate if_all_left_out_in_group;
    ShownEstimate if_all_left_out_in_reference;
    std::vector<ReleasedComposition> composition; // everybody first, then each level, lowest first
    std::string level_dimension;
    std::string level_label;
    std::vector<ReleasedRow> levels;
    std::vector<ReleasedBreakdown> breakdowns;
    std::vector<ReleasedRow> groups_against_reference;
    std::vector<ReleasedRow> groups_against_others;
    std::string multiplicity;
    std::vector<ReleasedPopulation> population;
};

/// The words of one indicator that a report needs.
struct IndicatorWords {
    std::string id;
    std::string title;
    std::string wording;
    std::string wording_source;
    enum class Method : std::uint8_t {
        ShareByLevel,
        RelativeLikelihood,
        PercentagePointDifference
    } method {};
    bool printed_reference_over_group {}; // NHS WRES 2 and 4
    bool higher_is_adverse {};
    std::string numerator_label;
    std::string denominator_label;
    std::string people;
    std::string event;
};

struct DefinitionWords {
    std::string id;
    std::string label;
    std::string group_words;
    std::string reference_words;
};

struct ScopeWords {
    std::string id;
    std::string label;
};

struct SettingWords {
    std::string question;
    std::string answer;
    std::string why;
    bool is_default {};
};

/// A line of the data-quality page: findings carry no personal data and no counts of people by group.
struct QualityLine {
    std::string severity;
    std::string where;
    std::string sentence;
    std::string why;
    std::string remedy;
    std::uint64_t times {};
};

struct FileLine {
    std::string file;
    std::string recognised_as;
    std::uint64_t rows {};
    std::uint64_t used {};
    std::uint64_t left_out {};
};

/// What a council says about an indicator, or with an empty indicator about the whole, in its own words:
/// lines of plain text. The gate cannot judge words.
struct Commentary {
    std::string indicator;
    std::string text;
};

enum class Audience : std::uint8_t { Internal, Public };

/// What has become of the counts of a release that was public before.
struct EarlierSummary {
    std::string name;
    std::uint64_t same {}; // shown then, and come to the same now: they stay public
    std::uint64_t changed {}; // shown then, and come to something else now
    std::uint64_t not_here {}; // shown then, and have no place in this release
};

/// All that one audience may see: what the report room is made from. Carries no count that is not Shown.
struct Release {
    Audience audience {};
    std::string profile_label; // the disclosure rules applied
    std::string profile_source;
    std::string standard_name;
    std::string standard_title;
    std::string standard_about;
    std::string standard_checksum;
    std::string council_name;
    bool adds_councils_up = false; // of larger areas: small is also what is so without up to three councils
    std::vector<std::string> periods;
    std::string made_on; // 30 September 2025
    std::vector<IndicatorWords> indicators;
    std::vector<DefinitionWords> definitions;
    std::vector<ScopeWords> scopes;
    std::string detailed_reference_label; // "White British"
    std::vector<SettingWords> settings;
    std::vector<ReleasedResult> results;
    std::vector<Commentary> commentary;
    std::optional<ActionPlanWords> plan; // where one was handed in
    std::vector<standard::PaperTemplate> papers; // to be made besides the report
    std::vector<FileLine> files;
    std::vector<QualityLine> quality;
    std::uint64_t counts_shown {}; // distinct counts: a count printed twice is one
    std::uint64_t counts_hidden_small {}; // because they are below the threshold
    std::uint64_t counts_hidden_to_protect {}; // because others could be worked out from them
    std::uint64_t counts_within {}; // of rounded counts and counts with noise: none is farther from the truth
    bool counts_are_exact = true; // false: other numbers stand in the place of counts
    std::string disclosure_sentence; // what was hidden and why, for readers
    double hiding_cost {}; // of the counts hidden to protect others, in the unit of the rules
    double
        hiding_cost_bound {}; // proved: no safe choice costs less; of larger areas, given what councils show
    std::vector<EarlierSummary> earlier; // releases that this one was held together with
    std::uint64_t known_from_earlier {}; // small numbers that those already gave away, which nothing can undo
    cells::Proof
        proof; // that nobody is identifiable; no systems where the rules hide nothing for others' sake
};

} // namespace wres::disclosure
