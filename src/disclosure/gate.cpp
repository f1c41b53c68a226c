// SPDX-License-Identifier: MIT
#include "disclosure/gate.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "disclosure/complete_results.h"
#include "disclosure/count_form.h"
#include "disclosure/judge.h"
#include "disclosure/judgement.h"
#include "disclosure/public_before.h"
#include "disclosure/release_proof.h"
#include "disclosure/release_result.h"
#include "disclosure/release_words.h"

namespace wres::disclosure {

namespace {

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

/// Everything but the numbers.
Release frame(const indicators::Results& results, const standard::Standard& standard,
    const standard::Settings& settings, const Occasion& occasion)
{
    Release release;
    release.audience = occasion.audience;
    release.council_name = results.council_name;
    release.periods = results.periods;
    release.made_on = occasion.made_on;
    release.commentary = occasion.commentary;
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
        return "No count is hidden: the rules chosen hide nothing.";
    const auto rounded = profile.rounding_base > 1
        ? fmt::format(
            " Counts are rounded to the nearest {}, and rates and ratios are made from the rounded counts.",
            profile.rounding_base)
        : std::string();
    if (release.counts_hidden_small + release.counts_hidden_to_protect == 0)
        return fmt::format("No count had to be hidden: none is below {}.{}", profile.small_below(), rounded);
    return fmt::format(
        "So that nobody can be identified, {} counts of fewer than {} people are hidden, and {} larger "
        "counts from which those could be worked out; {} counts are shown. A percentage, ratio or "
        "interval is shown only where all the counts it comes from are.{}",
        release.counts_hidden_small, profile.small_below(), release.counts_hidden_to_protect,
        release.counts_shown, rounded);
}

Release release_internal(Release release, const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings, const Occasion& occasion)
{
    release.profile_label = "Internal: every count is shown";
    release.disclosure_sentence =
        "Every count is shown, small ones too, so this must stay inside the organisation: "
        "people could be identified from it.";
    release.files = occasion.files;
    release.quality = occasion.quality;
    const auto forms = forms_of_all(results, cube, standard, settings);
    add_results(release, results, forms, ShowEverything(), standard, settings, occasion);
    return release;
}

/// Rules that round, or that hide small counts alone, do not claim what a proof would show.
void add_proof(Release& release, const std::vector<ResultForms>& forms, const counts::Cube& cube,
    const standard::Standard& standard, const standard::DisclosureProfile& profile, const SafeForms& judged)
{
    release.proof.made_on = release.made_on;
    release.proof.rules = { profile.id, profile.label, static_cast<std::int64_t>(profile.threshold),
        profile.zero_is_protected };
    if (profile.complementary && profile.rounding_base <= 1)
        release.proof.systems = prove(release, forms, cube, standard, release.proof.rules);
    for (auto& system : release.proof.systems) {
        if (const auto known = judged.periods.find(system.period); known != judged.periods.end()) {
            system.cost = known->second.cost;
            system.cost_bound = known->second.cost_bound;
        }
    }
}

/// How many rows a file has, and how many were left out or had a fault, are counts too. They were not judged,
/// so files and findings stay inside.
Result<Release> release_public(Release release, const indicators::Results& some_results,
    const counts::Cube& some_cube, const standard::Standard& standard, const standard::Settings& settings,
    const standard::DisclosureProfile& profile, const Occasion& occasion)
{
    const auto cube = with_totals(some_cube);
    const auto results = with_every_group(some_results, cube, standard, settings);
    const auto forms = forms_of_all(results, cube, standard, settings);
    // Rules that round, or that hide small counts alone, claim nothing that an earlier release could spoil.
    const bool claims = profile.complementary && profile.rounding_base <= 1;
    auto before = public_before(
        claims ? occasion.earlier : std::vector<EarlierRelease>(), results, forms, cube, standard, settings);
    auto judged = TRY(safe_forms(results, forms, cube, standard, settings, profile, before));
    release.earlier = std::move(before.summaries);
    release.known_from_earlier = judged.known_before;
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
    const ShowSafe judgement(cube, std::move(judged.safe), profile);
    add_results(release, results, forms, judgement, standard, settings, occasion);
    add_proof(release, forms, cube, standard, profile, judged);
    return release;
}

} // namespace

Result<Released<Release>> Gate::release(const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings, const Occasion& occasion)
{
    auto release = frame(results, standard, settings, occasion);
    if (occasion.audience == Audience::Internal)
        return Released<Release>(
            release_internal(std::move(release), results, cube, standard, settings, occasion));

    const auto* profile = standard.disclosure_profile(occasion.profile);
    if (profile == nullptr)
        return failure("disclosure.unknown_profile",
            fmt::format("The standard {} has no disclosure rules called \"{}\". Choose one of: {}.",
                standard.name(), occasion.profile, profile_names(standard)));
    return Released<Release>(
        TRY(release_public(std::move(release), results, cube, standard, settings, *profile, occasion)));
}

} // namespace wres::disclosure
