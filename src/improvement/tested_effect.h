// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "distributions/stratum.h"
#include "improvement/period_change.h"
#include "improvement/plan.h"
#include "improvement/target_power.h"

namespace wres::improvement {

/// The four words. "Improved" says that the number got better by more than chance, compared as the method
/// says; never that it was the action that did it, and never that the action was done.
enum class EffectVerdict : std::uint8_t {
    Improved,
    NoEvidenceYet, // no change is shown, and these counts rule out one that is worth having, either way; or
                   // what looks like an improvement has another explanation
    TooFewToTell, // they rule out neither
    Worse,
};

enum class EffectMethod : std::uint8_t {
    None, // nothing to test yet
    TwoPeriods, // before against after
    DifferenceInDifferences, // and against what happened elsewhere
    InterruptedSeries, // months, with their trend before
    ControlChart, // months, too small for a series
};

/// Something that a reader of the verdict has to know. Its words are in effect_words.h.
enum class EffectNote : std::uint8_t {
    NotStarted, // the action has no start, or it is later than the numbers
    NothingBefore,
    NothingAfter,
    ChosenOnAssumed, // the plan does not say; the last period before was taken
    ChosenOnLeftOut, // the periods on which it was chosen do not count
    OnlyChosenOn, // there is no other period before: improvement cannot be told from a bad year passing
    ShrunkenBaseline, // the bad year was drawn to what councils have in common
    DefinitionChanged, // periods of another definition were set aside
    BaselineOtherDefinition, // the frozen baseline was counted in another way
    Straddling, // a period in which the action began was set aside
    MissingPeriods,
    CountedTogether, // of councils that became one
    ReportingChanged, // an improvement that other reporting could have made is not called one
    ResponseChanged, // the same, of a survey
    NotAlikeBefore, // the others were already on another path
    FewCouncils, // fewer than three to compare with, so before is compared with after alone
    SamePeopleUnknown, // staff who are in both periods are taken for different people: cautious
    TakenBackAmongMany, // clear by itself, not among all actions of the plan
    NoOwner,
    TargetReached,
    SmallestChangeAssumed, // the plan does not say what is worth having
    NotInStandard, // the standard does not know the indicator, group, scope or breakdown
    RecordingHidden, // for how many the group is not known is hidden: other recording cannot be ruled out
    LateChange, // the measure was changed after the work had begun
};

/// What happened in the councils compared with.
struct Elsewhere {
    std::size_t councils {};
    statistics::EstimateWithInterval change; // of the middle council, as the council's own change is given
    double spread {}; // standard deviation between councils of the change, on the scale of logs
    std::optional<double> p_alike_before; // of having been on the same path before
};

/// A verdict, how it was reached and on what: everything a form prints. Ratios of ratios and odds are more
/// than 0, no change is 1; differences of shares have no change at 0.
struct TestedEffect {
    std::string action;
    EffectVerdict verdict = EffectVerdict::TooFewToTell;
    EffectMethod method = EffectMethod::None;
    Quantity quantity {};
    Better better = Better::Higher;
    CountedAs counted_as {}; // of people in post the last period before and after is compared
    std::vector<std::string> before; // periods used, oldest first
    std::vector<std::string> after;
    std::vector<std::string> missing; // periods of the series without numbers
    std::optional<PeriodChange> own; // the council by itself
    std::optional<Elsewhere> elsewhere;
    /// What the verdict is made from: a ratio (LikelihoodRatio: of ratios; ShareOfGroup against others: of
    /// odds) or a difference of shares.
    std::optional<statistics::EstimateWithInterval> effect;
    bool effect_is_ratio = true;
    bool in_own_unit {}; // of a council's own series: a difference in the unit of its values
    statistics::Interval too_small {}; // changes that are not worth having, in the unit of `effect`
    std::optional<double> p;
    std::optional<double> p_adjusted; // among all actions of the plan
    std::vector<EffectNote> notes;
    std::vector<SoWhat> so_what; // the staff network's judgement: beside the numbers, not of them

    [[nodiscard]] bool has(EffectNote note) const;
};

/// All actions of a plan, judged together.
struct PlanEffects {
    FalseDiscovery false_discovery {};
    double false_discovery_rate = 0.05;
    std::vector<TestedEffect> effects; // in the plan's order
};

} // namespace wres::improvement
