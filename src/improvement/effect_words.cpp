// SPDX-License-Identifier: MIT
#include "improvement/effect_words.h"

namespace wres::improvement {

std::string_view verdict_words(EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::Improved: return "improved";
    case EffectVerdict::NoEvidenceYet: return "no evidence yet";
    case EffectVerdict::TooFewToTell: return "too few to tell";
    case EffectVerdict::Worse: return "worse";
    }
    return "";
}

std::string_view verdict_code(EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::Improved: return "improved";
    case EffectVerdict::NoEvidenceYet: return "no_evidence_yet";
    case EffectVerdict::TooFewToTell: return "too_few_to_tell";
    case EffectVerdict::Worse: return "worse";
    }
    return "";
}

std::string_view verdict_meaning(EffectVerdict verdict)
{
    switch (verdict) {
    case EffectVerdict::Improved:
        return "The number is better than before by more than chance. That it was the action that did it is "
               "not shown.";
    case EffectVerdict::NoEvidenceYet:
        return "There is no sign of a change, and one worth having would have been seen; or what looks like "
               "one has "
               "another explanation.";
    case EffectVerdict::TooFewToTell:
        return "These numbers rule out neither that nothing changed nor a change worth having.";
    case EffectVerdict::Worse: return "The number is worse than before by more than chance.";
    }
    return "";
}

std::string_view method_code(EffectMethod method)
{
    switch (method) {
    case EffectMethod::None: return "none";
    case EffectMethod::TwoPeriods: return "two_periods";
    case EffectMethod::DifferenceInDifferences: return "difference_in_differences";
    case EffectMethod::InterruptedSeries: return "interrupted_series";
    case EffectMethod::ControlChart: return "control_chart";
    }
    return "";
}

std::string_view method_words(EffectMethod method)
{
    switch (method) {
    case EffectMethod::None: return "";
    case EffectMethod::TwoPeriods: return "Before compared with after, in this council alone.";
    case EffectMethod::DifferenceInDifferences:
        return "The change here against the change in other councils over the same time (difference in "
               "differences).";
    case EffectMethod::InterruptedSeries:
        return "The series of months or quarters, with its trend before the start (interrupted time series).";
    case EffectMethod::ControlChart:
        return "A control chart of months or quarters (XmR), with its limits fixed before the start.";
    }
    return "";
}

std::string_view note_code(EffectNote note)
{
    switch (note) {
    case EffectNote::NotStarted: return "not_started";
    case EffectNote::NothingBefore: return "nothing_before";
    case EffectNote::NothingAfter: return "nothing_after";
    case EffectNote::ChosenOnAssumed: return "chosen_on_assumed";
    case EffectNote::ChosenOnLeftOut: return "chosen_on_left_out";
    case EffectNote::OnlyChosenOn: return "only_chosen_on";
    case EffectNote::ShrunkenBaseline: return "shrunken_baseline";
    case EffectNote::DefinitionChanged: return "definition_changed";
    case EffectNote::BaselineOtherDefinition: return "baseline_other_definition";
    case EffectNote::Straddling: return "straddling";
    case EffectNote::MissingPeriods: return "missing_periods";
    case EffectNote::CountedTogether: return "counted_together";
    case EffectNote::ReportingChanged: return "reporting_changed";
    case EffectNote::ResponseChanged: return "response_changed";
    case EffectNote::NotAlikeBefore: return "not_alike_before";
    case EffectNote::FewCouncils: return "few_councils";
    case EffectNote::SamePeopleUnknown: return "same_people_unknown";
    case EffectNote::TakenBackAmongMany: return "taken_back_among_many";
    case EffectNote::NoOwner: return "no_owner";
    case EffectNote::TargetReached: return "target_reached";
    case EffectNote::SmallestChangeAssumed: return "smallest_change_assumed";
    case EffectNote::NotInStandard: return "not_in_standard";
    case EffectNote::RecordingHidden: return "recording_hidden";
    case EffectNote::LateChange: return "late_change";
    }
    return "";
}

std::string_view note_words(EffectNote note)
{
    switch (note) {
    case EffectNote::NotStarted:
        return "The plan gives no day on which the work starts, so there is no before and after. State "
               "`starts`.";
    case EffectNote::NothingBefore:
        return "There are no numbers from before the start that can be compared. Add the files of earlier "
               "years.";
    case EffectNote::NothingAfter:
        return "There are no numbers from after the start yet that can be compared. Come back with the next "
               "year's.";
    case EffectNote::ChosenOnAssumed:
        return "The plan does not say on which numbers the action was chosen, so the last period before the "
               "start is "
               "taken and does not count as its test. State `chosen_on`.";
    case EffectNote::ChosenOnLeftOut:
        return "The periods on which the action was chosen do not count as its test: a year picked because "
               "it was bad "
               "is followed by a better one without any action.";
    case EffectNote::OnlyChosenOn:
        return "The only period before the start is the one on which the action was chosen. An improvement "
               "cannot be "
               "told from a bad year passing; add earlier years, or other councils to compare with.";
    case EffectNote::ShrunkenBaseline:
        return "The only period before the start is the one on which the action was chosen, so its number "
               "was drawn "
               "towards what councils have in common before it was compared.";
    case EffectNote::DefinitionChanged:
        return "In some periods the number was counted in another way; they were set aside, because a change "
               "of "
               "definition is no change for people.";
    case EffectNote::BaselineOtherDefinition:
        return "The baseline was frozen under another definition, and is shown for the record only.";
    case EffectNote::Straddling:
        return "The period in which the work began is partly before and partly after; it was set aside.";
    case EffectNote::MissingPeriods:
        return "Periods are missing from the series; what is there was compared.";
    case EffectNote::CountedTogether:
        return "In some periods the numbers are those of the councils that became this one, added up.";
    case EffectNote::ReportingChanged:
        return "What looks like an improvement could come from ethnicity being recorded for more, or fewer, "
               "people "
               "than before. It is not called one.";
    case EffectNote::ResponseChanged:
        return "Many more, or fewer, staff answered the survey than before, so other people answered. What "
               "looks like "
               "an improvement is not called one.";
    case EffectNote::NotAlikeBefore:
        return "This council was on another path than the others before the work began, so they do not show "
               "what "
               "would have happened without it.";
    case EffectNote::FewCouncils:
        return "There are too few councils with the same periods to compare with, so before is compared with "
               "after "
               "here alone.";
    case EffectNote::SamePeopleUnknown:
        return "Most staff are in both periods, and how many is not known; they are taken for different "
               "people, which "
               "is cautious.";
    case EffectNote::TakenBackAmongMany:
        return "Clear by itself, but not among all actions of this plan: of so many, one is clear by chance.";
    case EffectNote::NoOwner: return "Nobody owns this action any more. Name a role under `owner`.";
    case EffectNote::TargetReached:
        return "The number itself has reached the target; whether by chance is what the verdict says.";
    case EffectNote::SmallestChangeAssumed:
        return "The plan does not state the smallest change worth having; a quarter (1.25) is taken.";
    case EffectNote::NotInStandard:
        return "The standard does not have this indicator, group, scope or breakdown: see wres plan check.";
    case EffectNote::RecordingHidden:
        return "It looks like an improvement. For how many people the group is not known is hidden in these "
               "numbers, so that other recording cannot be ruled out, and it is not called one.";
    case EffectNote::LateChange:
        return "What success is measured by was changed after the work had begun; the history of the plan "
               "says how.";
    }
    return "";
}

} // namespace wres::improvement
