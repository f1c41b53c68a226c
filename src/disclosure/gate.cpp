// SPDX-License-Identifier: MIT
#include "disclosure/gate.h"

#include <utility>

#include "disclosure/judgement.h"
#include "disclosure/public_release.h"
#include "language/phrase.h"

namespace wres::disclosure {

namespace {

Release release_internal(Release release, const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings, const Occasion& occasion)
{
    release.profile_label = language::phrase("Internal: every count is shown");
    release.disclosure_sentence =
        language::phrase("Every count is shown, small ones too, so this must stay inside the organisation: "
                         "people could be identified from it.");
    release.files = occasion.files;
    release.quality = occasion.quality;
    const auto forms = forms_of_all(results, cube, standard, settings);
    add_results(release, results, forms, ShowEverything(), standard, settings, occasion);
    return release;
}

} // namespace

Result<Released<Release>> Gate::release(const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings, const Occasion& occasion)
{
    if (occasion.audience == Audience::Internal)
        return Released<Release>(release_internal(
            frame(results, standard, settings, occasion), results, cube, standard, settings, occasion));

    const auto* profile = TRY(profile_named(occasion.profile, standard));
    const auto all = public_results(results, cube, standard, settings);
    if (profile->method != standard::DisclosureMethod::Suppression)
        return Released<Release>(TRY(release_perturbed(all, standard, settings, *profile, occasion)));
    auto judgement = TRY(judge_public(all, standard, settings, *profile, occasion));
    return Released<Release>(
        release_public(all, std::move(judgement), standard, settings, *profile, occasion));
}

} // namespace wres::disclosure
