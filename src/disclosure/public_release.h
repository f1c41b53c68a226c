// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "counts/cube.h"
#include "disclosure/count_form.h"
#include "disclosure/gate.h"
#include "disclosure/judge.h"
#include "disclosure/judgement.h"
#include "disclosure/release.h"
#include "indicators/results.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::disclosure {

/// Everything of a release but the numbers.
[[nodiscard]] Release frame(const indicators::Results& results, const standard::Standard& standard,
    const standard::Settings& settings, const Occasion& occasion);

/// The results as they may be seen, with the names of their areas.
void add_results(Release& release, const indicators::Results& results, const std::vector<ResultForms>& forms,
    const Judgement& judgement, const standard::Standard& standard, const standard::Settings& settings,
    const Occasion& occasion);

[[nodiscard]] std::vector<ResultForms> forms_of_all(const indicators::Results& results,
    const counts::Cube& cube, const standard::Standard& standard, const standard::Settings& settings);

/// @errors disclosure.unknown_profile
[[nodiscard]] Result<const standard::DisclosureProfile*> profile_named(
    const std::string& id, const standard::Standard& standard);

/// Whether the rules claim that nobody can be worked out. Rules that round, or that hide small counts alone,
/// claim nothing that an earlier release could spoil.
[[nodiscard]] bool claims_safety(const standard::DisclosureProfile& profile);

/// The rules, what they hid, and what that cost.
void add_judgement(Release& release, SafeForms& judged, const standard::DisclosureProfile& profile);

/// Counts and results as the public would see them whole: every measure with its total, every group named.
struct PublicResults {
    counts::Cube cube;
    indicators::Results results;
    std::vector<ResultForms> forms; // of the results, in their order
};

[[nodiscard]] PublicResults public_results(const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings);

/// What was decided of them.
struct PublicJudgement {
    SafeForms forms;
    std::vector<EarlierSummary> earlier;
};

/// @param judged_periods  where how each period was protected is put, when it is asked for
/// @errors disclosure.perturbs (the rules round or add noise: see release_perturbed); those of safe_forms()
[[nodiscard]] Result<PublicJudgement> judge_public(const PublicResults& all,
    const standard::Standard& standard, const standard::Settings& settings,
    const standard::DisclosureProfile& profile, const Occasion& occasion,
    std::map<std::string, JudgedPeriod>* judged_periods = nullptr);

/// What the public may see, with its proof.
[[nodiscard]] Release release_public(const PublicResults& all, PublicJudgement judgement,
    const standard::Standard& standard, const standard::Settings& settings,
    const standard::DisclosureProfile& profile, const Occasion& occasion);

/// What the public may see under rules that round or add noise, with its proof: the worlds of the attack that
/// was made on the counts before they were published.
/// @errors disclosure.perturbed_twice; those of perturbed_counts()
[[nodiscard]] Result<Release> release_perturbed(const PublicResults& all, const standard::Standard& standard,
    const standard::Settings& settings, const standard::DisclosureProfile& profile, const Occasion& occasion);

} // namespace wres::disclosure
