// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "standard/classification.h"

namespace wres::standard {

// ---- what is asked of an organisation's files
// ----------------------------------------------------------------

/// What a column of a record table holds. A Code column has a closed list; a Label column (directorate,
/// grade) takes whatever the organisation calls its parts; a Derived column is made by a named function of
/// `intake`.
enum class ColumnType : std::uint8_t {
    PersonId,
    EthnicGroup,
    Scope,
    Code,
    Label,
    Date,
    Money,
    Number,
    Derived
};

/// Whether a message may repeat what stood in a cell.
enum class Privacy : std::uint8_t { MayBeQuoted, NeverQuoted };

struct Code {
    std::string id;
    std::string label;
    std::vector<std::string> synonyms; // other spellings met in files, lower case
};

struct Column {
    std::string name;
    ColumnType type {};
    std::vector<Code> codes; // Code, Scope and Derived columns
    bool required {};
    Privacy privacy {};
    bool breakdown {}; // results are also given by its values
    std::string derivation; // Derived: the name of the function, a row of derivations.h
    std::vector<std::string> derived_from; // Derived: the columns of this table that it is made from
    std::string setting; // Derived: the setting that it obeys, or empty
    std::string when_blank; // Derived: its code when every column it is made from is blank, or empty
    std::vector<std::string>
        headings; // other headings met in files, as identifiers (base/text.h as_identifier)
    std::string label; // for people: "Pay band"
    std::string guidance; // what to put there
};

/// One kind of file: a row for each person, application, case or answer.
struct RecordTable {
    std::string id; // "workforce", "recruitment", "disciplinary", ...
    std::string label;
    std::vector<Column> columns;

    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
    [[nodiscard]] const Column* column(std::string_view name) const;
};

// ---- what is counted
// -----------------------------------------------------------------------------------------

/// "Coded column equals, or is one of." Anything richer is a derived column with a name and tests.
struct Filter {
    std::string column;
    std::vector<std::string> any_of;
};

/// A number of people that the counts cube holds: "shortlisted", "headcount", "entered_disciplinary".
/// Indicators share measures, so that no two indicators can disagree about the same people.
struct Measure {
    std::string id;
    std::string label; // "Applicants shortlisted"
    std::string record_table; // which file it is counted from
    std::vector<Filter> filters;
    std::string part_of; // a measure that it can never exceed, or empty
    std::vector<std::string>
        sum_of; // measures it is the sum of; then it is never counted, and has no record table
};

// ---- what is calculated
// --------------------------------------------------------------------------------------

enum class Method : std::uint8_t { ShareByLevel, RelativeLikelihood, PercentagePointDifference };

/// How the standard prints its ratio. Results are kept as group / reference; only printing turns them over.
enum class Orientation : std::uint8_t { GroupOverReference, ReferenceOverGroup };

/// Which direction is worse for the group: a likelihood higher or lower than the reference's.
enum class Adverse : std::uint8_t { Higher, Lower };

struct Indicator {
    std::string id; // "1" ... "9", "7a", "7b"
    std::string title; // "Appointed from shortlisting"
    std::string wording; // the definition as published
    std::string wording_source; // where that wording was read
    Method method {};
    std::string numerator; // measure
    std::string denominator; // measure; where a setting chooses it, ask Settings::denominator
    std::string denominator_setting; // the setting that chooses it, or empty
    std::map<std::string, std::string> denominator_choice; // that setting's option -> measure
    Orientation orientation {};
    Adverse adverse {};
    std::string people; // "shortlisted applicants": completes "minority ethnic ..."
    std::string event; // "to be appointed": completes "were 0.67 times as likely ..."
    std::vector<std::string>
        levels; // ShareByLevel: columns in order of preference ("pay_band", "grade", "role")
    std::vector<std::string> breakdowns; // columns of the numerator's and denominator's tables
    bool compare_with_population {};
    std::string plan_theme; // the action-plan themes it belongs to, for the report
};

struct Option {
    std::string id;
    std::string label;
    std::vector<Filter> takes; // for a Derived column that obeys the setting: the codes that make it "yes"
};

/// A question the Standard's published text leaves open, the answers there are, and the one taken unless told
/// otherwise.
struct Setting {
    std::string id;
    std::string question;
    std::string why; // why it is open, and why this default
    std::vector<Option> options; // empty: a number
    std::string default_value;
    double minimum {}; // of a number
    double maximum {};

    [[nodiscard]] const Option* option(std::string_view id) const;
};

/// A pay band: from <= pay < below, in pence a year. Open at the top when `below` is empty.
struct PayBand {
    std::string id;
    std::string label;
    std::int64_t from_pence {};
    std::optional<std::int64_t> below_pence;

    bool operator==(const PayBand&) const = default;
};

/// Which services are reported, as unions of the scopes that people are counted in.
struct ReportingScope {
    std::string id; // "social_care", "adult", "children", "whole_council"
    std::string label;
    std::vector<std::string> counted; // codes of the Scope column: "adult", "children", "other"
};

// ---- what is said
// --------------------------------------------------------------------------------------------

enum class Severity : std::uint8_t { Refused, Error, Warning, Note };

/// The words of a message a data owner can see; {0}, {1} ... take the finding's details.
struct FindingText {
    std::string code;
    Severity severity {};
    std::string sentence;
    std::string why;
    std::string remedy;
};

/// Which answers about everybody in a group of at least one person are protected as small counts are.
enum class GroupDisclosure : std::uint8_t {
    NotProtected,
    Everybody, // 100 %: whoever is in the group had the event
    NobodyOrEverybody, // and 0 %
};

/// Where a count is printed.
enum class PrintedPart : std::uint8_t { Headline, Composition, Level, DetailedGroup, Breakdown };

/// What hiding a count costs the reader: the cheapest counts are hidden in the place of small ones.
struct HidingCost {
    enum class Rule : std::uint8_t {
        Priority, // by where it is printed, added up over the places
        Count, // as much as it counts people
        One, // the same for every count
        Log, // the logarithm of the people counted
    };

    std::string id;
    std::string label;
    std::string source;
    Rule rule = Rule::One;
    // Of the rule Priority alone:
    double headline {};
    double composition {};
    double level {};
    double detailed_group {};
    double breakdown {};
    double first_definition_times = 1; // dearer in the definition that the settings choose
};

/// Counts that the rules never hide: those printed in one part of the results that match. Empty: any.
struct StaysPublic {
    PrintedPart part {};
    std::string indicator;
    std::string scope; // ReportingScope::id
    std::string definition;
};

/// What is done to counts so that nobody can be identified from them.
enum class DisclosureMethod : std::uint8_t {
    Suppression, // some are hidden, the others stand as they are
    ControlledRounding, // every one becomes a multiple of a base, and all add up
    CellKey, // every one gets noise, the same one wherever it is published
};

/// Rules for one way of releasing numbers.
struct DisclosureProfile {
    std::string id; // "swe-lt10", "nhs-1to7-round5", "ukllc-10", "none"
    std::string label;
    std::string source;
    std::uint64_t threshold {}; // counts below it are hidden
    bool zero_is_protected {}; // whether 0 counts as below the threshold
    std::uint64_t rounding_base {}; // 0 or 1: no rounding
    bool complementary {}; // whether cells are hidden so that others cannot be worked out
    GroupDisclosure group_disclosure = GroupDisclosure::NotProtected;
    bool reader_may_be_counted {}; // a reader who is one of the people counted learns no more than others
    std::uint64_t minimum_percentage_denominator {}; // no percentage of fewer people; 0 and 1: any
    std::uint64_t minimum_ratio_denominator {}; // nor ratio, interval or test
    HidingCost cost {};
    std::vector<StaysPublic> stays_public {};
    DisclosureMethod method = DisclosureMethod::Suppression;
    std::uint64_t
        least_apart {}; // of the other methods: each number could be one of two numbers so far apart
    std::uint64_t noise_most {}; // of CellKey: no count changes by more
    double noise_variance {}; // of the noise of every count other than 0

    /// Counts below it are small: a reader who is one of the people counted sees one fewer than there are.
    [[nodiscard]] std::uint64_t small_below() const
    {
        return threshold + (reader_may_be_counted && threshold > 0 ? 1 : 0);
    }
};

/// Somebody a report is made for, and the rules that what they see must pass.
struct AudienceRules {
    std::string id; // "internal", "public"
    std::string label;
    std::string default_profile; // a DisclosureProfile
    std::string note; // printed on every report for them
};

/// One whole standard for one year.
struct Standard {
    std::string id; // "sc-wres"
    std::string year; // "2025"
    std::string title;
    std::string about; // status, what is known, what is not
    std::vector<std::string> sources; // where that was read
    std::string checksum; // SHA-256 over every file it was read from
    std::vector<RecordTable> record_tables;
    std::vector<Measure> measures;
    std::vector<Indicator> indicators;
    std::vector<Setting> settings;
    std::vector<PayBand> pay_bands;
    std::string pay_bands_why; // where the bands come from; empty when there are none
    std::vector<ReportingScope> scopes;
    std::vector<FindingText> findings;
    std::vector<HidingCost> hiding_costs;
    std::vector<DisclosureProfile> disclosure_profiles;
    std::vector<AudienceRules> audiences;
    std::shared_ptr<const Classification> classification;

    [[nodiscard]] std::string name() const { return id + "/" + year; }
    [[nodiscard]] const RecordTable* record_table(std::string_view id) const;
    [[nodiscard]] const Measure* measure(std::string_view id) const;
    [[nodiscard]] const Indicator* indicator(std::string_view id) const;
    [[nodiscard]] const Setting* setting(std::string_view id) const;
    [[nodiscard]] const ReportingScope* scope(std::string_view id) const;

    /// The measures to add up for this one: its parts when it is a sum, otherwise itself.
    [[nodiscard]] std::vector<std::string> counted_measures(std::string_view id) const;
    [[nodiscard]] const FindingText* finding(std::string_view code) const;
    [[nodiscard]] const HidingCost* hiding_cost(std::string_view id) const;
    [[nodiscard]] const DisclosureProfile* disclosure_profile(std::string_view id) const;
};

} // namespace wres::standard
