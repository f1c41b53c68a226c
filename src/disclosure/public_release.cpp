// SPDX-License-Identifier: MIT
#include "disclosure/public_release.h"

#include <fmt/format.h>

#include "disclosure/complete_results.h"
#include "disclosure/public_before.h"
#include "disclosure/release_proof.h"
#include "disclosure/release_result.h"
#include "disclosure/release_words.h"
#include "language/phrase.h"

namespace wres::disclosure {

namespace {

using language::count_phrase;
using language::phrase;

/// Names of areas: what the occasion says, then what the results say themselves.
std::map<std::string, std::string> area_names(const indicators::Results& results, const Occasion& occasion)
{
    auto names = occasion.area_names;
    for (const auto& result : results.all)
        for (const auto& area : result.population)
            names.try_emplace(area.area, area.area_name);
    names.try_emplace(results.council, results.council_name);
    return names;
}

/// Lists the rules there are, for somebody who named none of them.
std::string profile_names(const standard::Standard& standard)
{
    std::string names;
    for (const auto& profile : standard.disclosure_profiles)
        names += (names.empty() ? "" : ", ") + profile.id;
    return names;
}

std::string sentence_for_public(const Release& release, const standard::DisclosureProfile& profile)
{
    if (profile.threshold == 0)
        return phrase("No count is hidden: the rules chosen hide nothing.");
    const auto rounded = profile.rounding_base > 1
        ? phrase(
            " Counts are rounded to the nearest {}, and rates and ratios are made from the rounded counts.",
            profile.rounding_base)
        : std::string();
    if (release.counts_hidden_small + release.counts_hidden_to_protect == 0)
        return phrase("No count had to be hidden: none is below {}.{}", profile.small_below(), rounded);
    if (release.adds_councils_up)
        return phrase("So that nobody can be identified, not even by councils that know their own "
                      "counts, {} counts are "
                      "hidden that are of fewer than {} people, or would be without up to three of the "
                      "councils, and {} "
                      "others from which those could be worked out; {} counts are shown. A percentage, "
                      "ratio or interval "
                      "is shown only where all the counts it comes from are.{}",
            count_phrase(release.counts_hidden_small), profile.small_below(),
            count_phrase(release.counts_hidden_to_protect), count_phrase(release.counts_shown), rounded);
    return phrase(
        "So that nobody can be identified, {} counts of fewer than {} people are hidden, and {} larger "
        "counts from which those could be worked out; {} counts are shown. A percentage, ratio or "
        "interval is shown only where all the counts it comes from are.{}",
        count_phrase(release.counts_hidden_small), profile.small_below(),
        count_phrase(release.counts_hidden_to_protect), count_phrase(release.counts_shown), rounded);
}

/// Rules that round, or that hide small counts alone, do not claim what a proof would show.
void add_proof(Release& release, const std::vector<ResultForms>& forms, const counts::Cube& cube,
    const standard::Standard& standard, const standard::DisclosureProfile& profile, const SafeForms& judged)
{
    release.proof.made_on = release.made_on;
    release.proof.rules = { profile.id, profile.label, static_cast<std::int64_t>(profile.threshold),
        profile.zero_is_protected };
    if (claims_safety(profile))
        release.proof.systems = prove(release, forms, cube, standard, release.proof.rules);
    for (auto& system : release.proof.systems) {
        if (const auto known = judged.periods.find(system.period); known != judged.periods.end()) {
            system.cost = known->second.cost;
            system.cost_bound = known->second.cost_bound;
        }
    }
}

} // namespace

Release frame(const indicators::Results& results, const standard::Standard& standard,
    const standard::Settings& settings, const Occasion& occasion)
{
    Release release;
    release.audience = occasion.audience;
    release.council_name = results.council_name;
    release.periods = results.periods;
    release.made_on = occasion.made_on;
    release.commentary = occasion.commentary;
    release.plan = occasion.plan;
    release.papers = occasion.papers;
    add_words(release, standard, settings);
    return release;
}

void add_results(Release& release, const indicators::Results& results, const std::vector<ResultForms>& forms,
    const Judgement& judgement, const standard::Standard& standard, const standard::Settings& settings,
    const Occasion& occasion)
{
    const auto names = area_names(results, occasion);
    for (std::size_t index = 0; index < results.all.size(); ++index) {
        auto shown = release_result(results.all[index], forms[index], judgement, standard, settings);
        const auto name = names.find(shown.area);
        shown.area_name = name != names.end() ? name->second : shown.area;
        release.results.push_back(std::move(shown));
    }
}

std::vector<ResultForms> forms_of_all(const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings)
{
    std::vector<ResultForms> forms;
    forms.reserve(results.all.size());
    for (const auto& result : results.all)
        forms.push_back(forms_of(result, cube, standard, settings));
    return forms;
}

Result<const standard::DisclosureProfile*> profile_named(
    const std::string& id, const standard::Standard& standard)
{
    const auto* profile = standard.disclosure_profile(id);
    if (profile == nullptr)
        return failure("disclosure.unknown_profile",
            fmt::format("The standard {} has no disclosure rules called \"{}\". Choose one of: {}.",
                standard.name(), id, profile_names(standard)));
    return profile;
}

bool claims_safety(const standard::DisclosureProfile& profile)
{
    return profile.complementary && profile.rounding_base <= 1;
}

void add_judgement(Release& release, SafeForms& judged, const standard::DisclosureProfile& profile)
{
    release.profile_label = profile.label;
    release.profile_source = profile.source;
    release.counts_shown = judged.safe.size();
    release.counts_hidden_small = judged.small;
    release.counts_hidden_to_protect = judged.to_protect;
    // What hiding costs by the people counted is made of hidden counts, and stays inside.
    using Rule = standard::HidingCost::Rule;
    if (profile.cost.rule == Rule::Count || profile.cost.rule == Rule::Log)
        judged.periods.clear();
    for (const auto& [period, cost] : judged.periods) {
        release.hiding_cost += cost.cost;
        release.hiding_cost_bound += cost.cost_bound;
    }
    release.disclosure_sentence = sentence_for_public(release, profile);
}

PublicResults public_results(const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings)
{
    PublicResults all { with_totals(cube), {}, {} };
    all.results = with_every_group(results, all.cube, standard, settings);
    all.forms = forms_of_all(all.results, all.cube, standard, settings);
    return all;
}

Result<PublicJudgement> judge_public(const PublicResults& all, const standard::Standard& standard,
    const standard::Settings& settings, const standard::DisclosureProfile& profile, const Occasion& occasion,
    std::map<std::string, JudgedPeriod>* judged_periods)
{
    auto before = public_before(claims_safety(profile) ? occasion.earlier : std::vector<EarlierRelease>(),
        all.results, all.forms, all.cube, standard, settings);
    auto forms = TRY(
        safe_forms(all.results, all.forms, all.cube, standard, settings, profile, before, judged_periods));
    return PublicJudgement { std::move(forms), std::move(before.summaries) };
}

/// How many rows a file has, and how many were left out or had a fault, are counts too. They were not judged,
/// so files and findings stay inside.
Release release_public(const PublicResults& all, PublicJudgement judgement,
    const standard::Standard& standard, const standard::Settings& settings,
    const standard::DisclosureProfile& profile, const Occasion& occasion)
{
    auto release = frame(all.results, standard, settings, occasion);
    release.earlier = std::move(judgement.earlier);
    release.known_from_earlier = judgement.forms.known_before;
    add_judgement(release, judgement.forms, profile);
    const ShowSafe shown(all.cube, std::move(judgement.forms.safe), profile);
    add_results(release, all.results, all.forms, shown, standard, settings, occasion);
    add_proof(release, all.forms, all.cube, standard, profile, judgement.forms);
    return release;
}

} // namespace wres::disclosure
