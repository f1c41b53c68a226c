// SPDX-License-Identifier: MIT
#include "disclosure/public_release.h"

#include <fmt/format.h>

#include "disclosure/complete_results.h"
#include "disclosure/form_places.h"
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
        profile.zero_is_protected, false, static_cast<std::int64_t>(profile.threshold) };
    if (claims_safety(profile))
        release.proof.systems = prove(release, forms, cube, standard, release.proof.rules);
    for (auto& system : release.proof.systems) {
        if (const auto known = judged.periods.find(system.period); known != judged.periods.end()) {
            system.cost = known->second.cost;
            system.cost_bound = known->second.cost_bound;
        }
    }
}

/// What was done to counts, for whoever reads them.
std::string sentence_for_perturbed(
    const standard::DisclosureProfile& profile, const PerturbedCounts& counts, std::size_t shown)
{
    const auto what = profile.method == standard::DisclosureMethod::ControlledRounding
        ? phrase("So that nobody can be identified, every count is rounded to a multiple of {}, up or down, "
                 "and all counts add up: each is within {} of the true one.",
            profile.rounding_base, counts.within())
        : phrase("So that nobody can be identified, every count is changed a little, by chance: each is "
                 "within {} of the true one. Counts do not add up exactly.",
            counts.within());
    const auto how_many = counts.withheld == 0
        ? phrase("{} counts are shown like that; none is hidden.", count_phrase(shown))
        : phrase("{} counts are shown like that; {} are hidden, because some number could have been narrowed "
                 "down too far with them.",
            count_phrase(shown), count_phrase(counts.withheld));
    return phrase(
        "{} {} Percentages and ratios are made from the counts shown; intervals, tests and verdicts "
        "need the true counts, and are not given.",
        what, how_many);
}

/// What the attack on changed counts found, and where in the release each of them stands.
std::vector<cells::ProvedSystem> proved_at_their_places(
    PerturbedCounts counts, const Release& release, const std::vector<ResultForms>& forms)
{
    std::map<CountForm, std::vector<std::string>> places;
    for (std::size_t index = 0; index < forms.size(); ++index)
        visit_places(release.results[index], forms[index],
            [&](const CountForm& form, const Shown<std::uint64_t>& /*count*/, std::string place) {
                places[form].push_back(std::move(place));
            });
    std::vector<cells::ProvedSystem> systems;
    for (auto& [name, period] : counts.periods) {
        period.proved.period = name;
        for (std::size_t sum = 0; sum < period.forms.size(); ++sum)
            period.proved.sums[sum].places = std::move(places[period.forms[sum]]);
        systems.push_back(std::move(period.proved));
    }
    return systems;
}

/// Rounded twice, the same people can come out differently, and both together say more than each.
Done no_counts_in_common(
    const std::vector<EarlierSummary>& earlier, const standard::DisclosureProfile& profile)
{
    for (const auto& release : earlier)
        if (release.same + release.changed > 0)
            return failure("disclosure.perturbed_twice",
                fmt::format(
                    "The earlier release {} shows counts that are in this one too. The rules {} change "
                    "counts, and both releases together would say more of the true ones than each. "
                    "Leave out the years that are public already, or choose rules that hide counts; "
                    "nothing was released.",
                    release.name, profile.id));
    return {};
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
    return profile.complementary && profile.rounding_base <= 1
        && profile.method == standard::DisclosureMethod::Suppression;
}

void add_judgement(Release& release, SafeForms& judged, const standard::DisclosureProfile& profile)
{
    release.profile_label = profile.label;
    release.profile_source = profile.source;
    release.counts_are_exact = profile.rounding_base <= 1;
    release.counts_within = profile.rounding_base / 2;
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
    if (profile.method != standard::DisclosureMethod::Suppression)
        return failure("disclosure.perturbs",
            fmt::format(
                "The rules {} change counts instead of hiding them. That can be done for the report of "
                "one council, and not for sums of many. Choose other rules for a nation; nothing was "
                "released.",
                profile.id));
    auto before = public_before(claims_safety(profile) ? occasion.earlier : std::vector<EarlierRelease>(),
        all.results, all.forms, all.cube, standard, settings);
    auto forms = TRY(
        safe_forms(all.results, all.forms, all.cube, standard, settings, profile, before, judged_periods));
    return PublicJudgement { std::move(forms), std::move(before.summaries) };
}

Result<Release> release_perturbed(const PublicResults& all, const standard::Standard& standard,
    const standard::Settings& settings, const standard::DisclosureProfile& profile, const Occasion& occasion)
{
    auto before = public_before(occasion.earlier, all.results, all.forms, all.cube, standard, settings);
    TRY_DONE(no_counts_in_common(before.summaries, profile));
    auto counts =
        TRY(perturbed_counts(all.results, all.forms, all.cube, standard, settings, profile, occasion.keys));
    auto release = frame(all.results, standard, settings, occasion);
    release.earlier = std::move(before.summaries);
    release.profile_label = profile.label;
    release.profile_source = profile.source;
    release.counts_are_exact = false;
    release.counts_shown = counts.published.size();
    release.counts_hidden_to_protect = counts.withheld;
    release.counts_within = static_cast<std::uint64_t>(counts.within());
    release.disclosure_sentence = sentence_for_perturbed(profile, counts, counts.published.size());
    add_results(release, all.results, all.forms, ShowPerturbed(all.cube, counts, profile), standard, settings,
        occasion);
    release.proof.made_on = release.made_on;
    release.proof.rules = { profile.id, profile.label, static_cast<std::int64_t>(profile.threshold),
        profile.zero_is_protected, true, static_cast<std::int64_t>(profile.least_apart) };
    release.proof.systems = proved_at_their_places(std::move(counts), release, all.forms);
    return release;
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
