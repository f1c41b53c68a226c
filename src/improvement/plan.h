// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "improvement/period.h"

namespace wres::improvement {

/// What an action is meant to change.
enum class Quantity : std::uint8_t {
    LikelihoodRatio, // group rate / reference rate of the indicator
    ShareOfGroup, // the group's share of those whom the indicator's numerator counts, of known groups
};

/// Which way the quantity gets better.
enum class Better : std::uint8_t { Higher, Lower };

enum class ActionState : std::uint8_t { Planned, UnderWay, Done, Stopped };

/// How the verdicts of a plan's actions are kept from being wrong together.
enum class FalseDiscovery : std::uint8_t { BenjaminiHochberg, BenjaminiYekutieli };

/// What a staff network says of what an action changed for people: beside the numbers, never mixed with them.
enum class NetworkJudgement : std::uint8_t { Yes, Partly, No, TooEarly };

/// Who may see a field. Counts are never published from a plan: they leave by a released report.
enum class Visibility : std::uint8_t { Private, Internal, Published };

struct Milestone {
    std::optional<Date> due;
    std::string what;
    std::optional<Date> reached;

    bool operator==(const Milestone&) const = default;
};

struct ProgressNote {
    std::optional<Date> on;
    std::string by; // a role, never a name
    std::string words;

    bool operator==(const ProgressNote&) const = default;
};

struct Evidence {
    std::string title;
    std::string where; // address or file reference

    bool operator==(const Evidence&) const = default;
};

struct SoWhat {
    std::optional<Date> on;
    std::string body; // "Race Equality Staff Network"
    NetworkJudgement judgement {};
    std::string words;

    bool operator==(const SoWhat&) const = default;
};

/// The counts of one period as they were when the measure of success was stated.
struct BaselinePeriod {
    std::string period;
    std::uint64_t group_numerator {};
    std::uint64_t group_denominator {};
    std::uint64_t reference_numerator {};
    std::uint64_t reference_denominator {};

    bool operator==(const BaselinePeriod&) const = default;
};

/// Where the quantity stood before the work began. Once frozen it is kept as it was, whatever later data say.
struct Baseline {
    std::vector<BaselinePeriod> periods;
    std::optional<Date> frozen_on;
    std::optional<double> value; // ratio, or share 0 to 1
    std::optional<double> lower;
    std::optional<double> upper;
    std::string definition; // what the indicator meant then: definition_fingerprint()

    bool operator==(const Baseline&) const = default;
};

/// What is unequal, and for whom: the number that an action is meant to change.
struct Disparity {
    std::string indicator; // standard::Indicator::id
    std::string group; // standard::Definition::id, or the code of one group, held against the reference group
    std::string scope; // standard::ReportingScope::id
    std::string breakdown; // "pay_band=50k_to_60k"; empty: everybody

    bool operator==(const Disparity&) const = default;
};

/// Stated before the work begins.
struct MeasureOfSuccess {
    std::string statement; // in words, for people
    Quantity quantity {};
    std::optional<Better> better; // none: as the indicator says
    std::optional<double> target; // of the quantity: a ratio, or a share 0 to 1
    std::optional<Date> by;
    std::optional<double> smallest_change; // worth having: more than 1, as a ratio of the quantity
    Baseline baseline;
    std::vector<std::string> chosen_on; // the periods whose numbers were the reason for the action
    std::vector<std::string> compare_with; // "region", "all", or councils by name or code

    bool operator==(const MeasureOfSuccess&) const = default;
};

struct Action {
    std::string id;
    std::string title;
    std::string theme; // Theme::id
    Disparity disparity;
    std::string staff_said;
    std::string root_cause;
    std::string what_will_be_done;
    std::string owner; // by role
    std::string sponsor; // by role
    std::vector<std::string> partners;
    std::vector<std::string> co_produced_with;
    std::string resources;
    std::optional<Date> starts;
    std::optional<Date> review_on;
    std::optional<Date> ends;
    ActionState state {};
    MeasureOfSuccess measure;
    std::string governance_forum;
    std::vector<std::string> published; // fields, by key
    std::vector<std::string> private_fields; // all others are internal
    std::vector<Milestone> milestones;
    std::vector<ProgressNote> notes;
    std::vector<Evidence> evidence;
    std::vector<SoWhat> so_what;
    std::vector<std::string> not_shown {}; // of a copy made by seen_by(): keys; a plan that is kept has none

    bool operator==(const Action&) const = default;
};

struct SignOff {
    std::string role; // "Director of Adult Social Services"
    std::string service; // reporting scope signed for: adult, children
    std::optional<Date> on;

    bool operator==(const SignOff&) const = default;
};

/// What a dashboard of its own is about.
struct Priority {
    std::string id;
    std::string title; // "Fair recruitment"
    std::string definition; // in one sentence

    bool operator==(const Priority&) const = default;
};

/// Who may read an indicator: those who see what was released inside, or, once the plan is published,
/// anybody.
enum class ShownTo : std::uint8_t { Inside, Everybody };

/// A high-level indicator on the dashboard of a priority: a number of the council's own, whose values it
/// sends, or one of the standard, whose values are those of its releases.
struct PlanIndicator {
    std::string id;
    std::string priority; // Priority::id
    std::string title; // "Days to fill a post": begins the finding
    std::string definition; // what is counted, and how
    std::string unit; // "days", "%"; of the standard's: empty
    std::optional<Better> better; // none: for context only, neither way is better
    PeriodLength frequency = PeriodLength::Quarter;
    Disparity standard_number; // its indicator is empty: a number of the council's own
    Quantity quantity {}; // of the standard's
    std::string group; // own: the two sides of the gap, whose values come with the series
    std::string reference;
    std::vector<std::string>
        comparators; // own: names that values come under; of the standard: as compare_with
    std::optional<double> target;
    std::optional<double> tolerance; // of the target: 0.1 is within a tenth of it
    std::string corrective_action; // Action::id; asked for where the rating is red
    std::string source; // own: where its values are from
    std::string footnote;
    ShownTo shown_to {};

    [[nodiscard]] bool is_own() const { return standard_number.indicator.empty(); }

    bool operator==(const PlanIndicator&) const = default;
};

/// A council's action plan.
struct Plan {
    std::string id;
    std::string title;
    std::string council; // name or area code
    std::vector<std::string>
        also_councils; // merged into it, or that it came from: their numbers belong to it
    std::string standard; // "sc-wres/2025"
    std::string year_ends; // month and day on which a yearly period ends, or staff are counted: "03-31"
    std::optional<Date> starts;
    std::optional<Date> ends;
    FalseDiscovery false_discovery {};
    std::vector<SignOff> sign_offs;
    std::vector<Action> actions;
    std::vector<Priority> priorities {};
    std::vector<PlanIndicator> indicators {};
    std::vector<std::string> not_shown {}; // of a copy: "action", "indicator" where it may leave some out
    std::uint64_t copy_of {}; // the revision that a copy was made of; 0: no copy

    [[nodiscard]] const Action* action(std::string_view action_id) const;
    [[nodiscard]] const Priority* priority(std::string_view priority_id) const;
    [[nodiscard]] const PlanIndicator* indicator(std::string_view indicator_id) const;

    bool operator==(const Plan&) const = default;
};

/// What somebody who may see this much sees of an action: fields beyond it are empty, and named in
/// `not_shown`. The frozen counts are never published.
[[nodiscard]] Action seen_by(const Action& action, Visibility reader);

/// Whether somebody who may see this much sees a field or list, by its key.
[[nodiscard]] bool is_seen_by(const Action& action, std::string_view key, Visibility reader);

/// An earlier version of a plan with what may be seen of it now: what has become private since is private in
/// it too, and what is no longer published is not published in it.
[[nodiscard]] Plan with_visibility_of(const Plan& earlier, const Plan& now);

/// The same of every action. To the public an action without a published title is not there.
[[nodiscard]] Plan seen_by(const Plan& plan, Visibility reader);

/// Leaves out indicators that somebody may not see, and priorities that have none left.
void keep_seen_indicators(Plan& plan, Visibility reader);

/// What somebody made of a copy, with everything that the copy did not show as it is in the plan it was made
/// of: a copy that comes back takes away nothing that its reader could not see.
[[nodiscard]] Plan with_what_was_not_shown(const Plan& copy, const Plan& base);

/// The keys of an action's lists, as `published` and `private` name them: milestones, notes and so on.
[[nodiscard]] std::span<const std::string_view> action_lists();

} // namespace wres::improvement
