// SPDX-License-Identifier: MIT
#include "disclosure/gate.h"

#include <map>

#include <fmt/format.h>

#include "disclosure/count_form.h"
#include "disclosure/judgement.h"
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
    add_words(release, standard, settings);
    return release;
}

void add_results(Release& release, const indicators::Results& results, const std::vector<ResultForms>& forms,
    const Judgement& judgement, const standard::Standard& standard, const Occasion& occasion)
{
    const auto names = area_names(results, occasion);
    for (std::size_t index = 0; index < results.all.size(); ++index) {
        auto shown = release_result(results.all[index], forms[index], judgement, standard);
        const auto name = names.find(shown.area);
        shown.area_name = name != names.end() ? name->second : shown.area;
        release.results.push_back(std::move(shown));
    }
}

std::vector<ResultForms> forms_of_all(const indicators::Results& results, const standard::Standard& standard)
{
    std::vector<ResultForms> forms;
    forms.reserve(results.all.size());
    for (const auto& result : results.all)
        forms.push_back(forms_of(result, standard));
    return forms;
}

} // namespace

Result<Released<Release>> Gate::release(const indicators::Results& results, const counts::Cube& cube,
    const standard::Standard& standard, const standard::Settings& settings, const Occasion& occasion)
{
    if (occasion.audience == Audience::Public)
        return failure("disclosure.unknown_profile",
            fmt::format(
                "The standard {} has no disclosure rules called \"{}\".", standard.name(), occasion.profile));

    auto release = frame(results, standard, settings, occasion);
    release.profile_label = "Internal: every count is shown";
    release.files = occasion.files;
    release.quality = occasion.quality;
    add_results(release, results, forms_of_all(results, standard), ShowEverything(cube), standard, occasion);
    return Released<Release>(std::move(release));
}

} // namespace wres::disclosure
