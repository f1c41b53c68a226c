// SPDX-License-Identifier: MIT
#include "report/release_in_language.h"

#include <array>

#include "language/phrase.h"

namespace wres::report {
namespace {

using disclosure::Release;
using language::phrase_id;

// What rooms below name in English, and tell values apart by: it is in the language where it is shown.
[[maybe_unused]] constexpr std::array words_of_counts { phrase_id("Not recorded"),
    phrase_id("Name not shown"), phrase_id("England") };
[[maybe_unused]] constexpr std::array words_of_plans { phrase_id("planned"), phrase_id("under way"),
    phrase_id("done"), phrase_id("stopped"), phrase_id("yes"), phrase_id("partly"), phrase_id("no"),
    phrase_id("too early") };

void translate(std::string& words)
{
    words = language::known_phrase(words);
}

void translate(disclosure::IndicatorWords& indicator)
{
    for (auto* words : { &indicator.title, &indicator.wording, &indicator.numerator_label,
             &indicator.denominator_label, &indicator.people, &indicator.event })
        translate(*words);
}

void translate(disclosure::DefinitionWords& definition)
{
    for (auto* words : { &definition.label, &definition.group_words, &definition.reference_words })
        translate(*words);
}

void translate(disclosure::SettingWords& setting)
{
    for (auto* words : { &setting.question, &setting.answer, &setting.why })
        translate(*words);
}

void translate(disclosure::ReleasedRow& row)
{
    translate(row.label);
    translate(row.comparison.not_calculable);
}

void translate(std::vector<disclosure::ReleasedRow>& rows)
{
    for (auto& row : rows)
        translate(row);
}

void translate(disclosure::ReleasedResult& result)
{
    for (auto* words :
        { &result.level_label, &result.multiplicity, &result.headline.not_calculable })
        translate(*words);
    for (auto& left_out : result.left_out)
        translate(left_out.label);
    for (auto& level : result.composition)
        translate(level.label);
    translate(result.levels);
    for (auto& breakdown : result.breakdowns) {
        translate(breakdown.label);
        translate(breakdown.rows);
    }
    translate(result.groups_against_reference);
    translate(result.groups_against_others);
}

/// What the program writes into a plan; the rest are its authors' words. A theme is in the language where it
/// is printed: parts of a paper are told apart by it.
void translate(disclosure::ActionPlanWords& plan)
{
    for (auto& action : plan.actions) {
        translate(action.state);
        for (auto& said : action.so_what)
            translate(said.judgement);
    }
    for (auto& sign_off : plan.sign_offs)
        translate(sign_off.service);
    translate(plan.themes_source);
}

Release translated(const Release& release)
{
    auto made = release;
    for (auto* words :
        { &made.profile_label, &made.standard_title, &made.standard_about, &made.detailed_reference_label })
        translate(*words);
    made.made_on = language::date_phrase(made.made_on);
    for (auto& indicator : made.indicators)
        translate(indicator);
    for (auto& definition : made.definitions)
        translate(definition);
    for (auto& scope : made.scopes)
        translate(scope.label);
    for (auto& setting : made.settings)
        translate(setting);
    for (auto& result : made.results)
        translate(result);
    if (made.plan)
        translate(*made.plan);
    return made;
}

} // namespace

disclosure::Released<Release> in_current_language(const disclosure::Released<Release>& release)
{
    return release.made_into(&translated);
}

} // namespace wres::report
