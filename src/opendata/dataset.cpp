// SPDX-License-Identifier: MIT
#include "opendata/dataset.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "language/phrase.h"
#include "opendata/named_uuid.h"

namespace wres::opendata {
namespace {

using disclosure::Release;
using language::phrase;

constexpr std::size_t longest_slug = 100; // that a CKAN portal takes

/// "sc-wres" of "sc-wres/2025": the years of a standard are versions of it.
std::string_view family_of(std::string_view standard)
{
    return standard.substr(0, standard.find('/'));
}

/// A code of the Office for National Statistics: a letter of a nation and eight digits.
bool is_area_code(std::string_view area)
{
    return area.size() == 9 && std::string_view("EWSN").contains(area.front())
        && std::ranges::all_of(area.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

/// With the area's code where it has one: two areas may have one name.
std::string slug_of(std::string_view family, std::string_view council, std::string_view area_code)
{
    auto slug = fmt::format("{}-{}", as_identifier(family), as_identifier(council));
    const auto code = area_code.empty() ? std::string() : "-" + lower_case(area_code);
    slug = slug.substr(0, longest_slug - code.size()) + code;
    std::ranges::replace(slug, '_', '-');
    std::erase_if(slug, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return slug;
}

std::string years_of(const Release& release)
{
    if (release.periods.empty())
        return "";
    return release.periods.size() == 1 ? release.periods.front()
                                       : phrase("{} to {}", release.periods.front(), release.periods.back());
}

std::string description_of(const Release& release)
{
    std::string words =
        phrase("{} of {}, {}: every indicator with its numbers of people, rates, likelihoods and 95% "
               "limits, one number a line. ",
            release.standard_title, release.council_name, years_of(release));
    if (!release.disclosure_sentence.empty())
        words += release.disclosure_sentence + " ";
    return words
        + phrase("Hidden numbers are marked [c], numbers that were not supplied [x], and numbers that there "
                 "cannot be [z].");
}

std::string note_of(const Release& release, const Publication& publication)
{
    if (!publication.correction.empty())
        return publication.correction;
    if (publication.earlier.empty())
        return phrase("First published.");
    return release.periods.empty() ? phrase("Published again.") : phrase("Adds {}.", release.periods.back());
}

std::vector<Version> versions_of(const Release& release, const Publication& publication)
{
    auto versions = publication.earlier;
    versions.push_back({ versions.empty() ? 1 : versions.back().number + 1, publication.published_on,
        release.periods.empty() ? "" : release.periods.back(), note_of(release, publication) });
    return versions;
}

} // namespace

std::string Dataset::id_of(const Version& version) const
{
    return named_uuid(fmt::format("{}/version/{}", name, version.number));
}

bool is_correction(const Release& release, const std::vector<Version>& earlier)
{
    return !earlier.empty() && !release.periods.empty()
        && earlier.back().latest_period == release.periods.back();
}

Dataset dataset_of(const Release& release, const Publication& publication)
{
    Dataset dataset;
    const auto family = family_of(release.standard_name);
    const auto area = release.results.empty() ? std::string() : release.results.front().area;
    dataset.area_name = release.council_name;
    if (is_area_code(area))
        dataset.area_code = area;
    dataset.name =
        fmt::format("{}/{}", family, dataset.area_code.empty() ? release.council_name : dataset.area_code);
    dataset.id = named_uuid(dataset.name);
    dataset.slug = slug_of(family, release.council_name, dataset.area_code);
    dataset.title = fmt::format("{}: {}", release.council_name, release.standard_title);
    dataset.description = description_of(release);
    dataset.publisher =
        publication.publisher.name.empty() ? release.council_name : publication.publisher.name;
    dataset.periods = release.periods;
    dataset.keywords = { phrase("workforce"), phrase("race equality"), phrase("ethnicity"),
        phrase("social care"), phrase("equality and diversity") };
    dataset.versions = versions_of(release, publication);
    return dataset;
}

} // namespace wres::opendata
