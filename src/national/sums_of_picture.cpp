// SPDX-License-Identifier: MIT
#include "national/sums_of_picture.h"

#include <algorithm>

#include "base/text.h"

namespace wres::national {
namespace {

using disclosure::IndicatorWords;
using disclosure::PicturedQuestion;
using disclosure::ReleasedResult;
using indicators::FourCounts;

std::string key_of(std::string_view area, std::string_view indicator, std::string_view scope,
    std::string_view definition, std::string_view period)
{
    std::string key;
    for (const auto part : { area, indicator, scope, definition, period }) {
        key += part;
        key += '\0';
    }
    return key;
}

bool has_people(const ReleasedResult& result)
{
    const auto& people = result.headline.group.denominator;
    return people.visible() || people.hidden() == disclosure::Hidden::Confidential;
}

/// The level of everybody, or one of the levels, of a result.
const disclosure::ReleasedComposition* composition_of(const ReleasedResult& result, std::string_view level)
{
    const auto found = std::ranges::find(result.composition, level, &disclosure::ReleasedComposition::id);
    return found == result.composition.end() ? nullptr : &*found;
}

std::optional<FourCounts> counts_of(const disclosure::PicturedCounts& counts)
{
    if (!counts.all_visible())
        return std::nullopt;
    return FourCounts { counts.group_numerator.value(), counts.group_denominator.value(),
        counts.reference_numerator.value(), counts.reference_denominator.value() };
}

} // namespace

SumsOfPicture::SumsOfPicture(const disclosure::NationalPicture& picture) : release_(picture.sums)
{
    if (!release_.results.empty())
        nation_ = release_.results.front().area;
    for (const auto& result : release_.results) {
        by_key_.emplace(
            key_of(result.area, result.indicator, result.scope, result.definition, result.period), &result);
        if (result.area != nation_ && std::ranges::find(regions_, result.area) == regions_.end())
            regions_.push_back(result.area);
    }
    for (const auto& indicator : release_.indicators)
        methods_[indicator.id] = indicator.method;
}

const ReleasedResult* SumsOfPicture::find(std::string_view area, const PicturedQuestion& question) const
{
    const auto found =
        by_key_.find(key_of(area, question.indicator, question.scope, question.definition, question.period));
    return found == by_key_.end() ? nullptr : found->second;
}

std::optional<FourCounts> SumsOfPicture::counts(std::string_view area, const PicturedQuestion& question) const
{
    const auto* result = find(area, question);
    return result == nullptr
        ? std::nullopt
        : counts_of(disclosure::pictured_counts(result->headline, methods_.at(question.indicator)));
}

std::optional<FourCounts> SumsOfPicture::nation(const PicturedQuestion& question) const
{
    return counts(nation_, question);
}

SumsOfPicture::Regions SumsOfPicture::regions(const PicturedQuestion& question) const
{
    Regions regions;
    std::size_t with_numbers = 0;
    for (const auto& code : regions_) {
        const auto* result = find(code, question);
        if (result == nullptr || !has_people(*result))
            continue;
        ++with_numbers;
        if (const auto four = counts(code, question))
            regions.shown.push_back({ code, result->area_name, *four });
    }
    regions.all_shown = with_numbers > 0 && with_numbers == regions.shown.size();
    return regions;
}

std::optional<std::vector<nation::BandInCouncil>> SumsOfPicture::bands_of_regions(
    const PicturedQuestion& question, std::string_view level) const
{
    std::vector<nation::BandInCouncil> bands;
    for (const auto& code : regions_) {
        const auto* result = find(code, question);
        if (result == nullptr || result->population.empty())
            continue;
        const auto* of = composition_of(*result, level);
        if (of == nullptr)
            continue;
        if (!of->group.visible() || !of->reference.visible())
            return std::nullopt;
        bands.push_back({ of->group.value(), of->group.value() + of->reference.value(),
            result->population.front().residents_share });
    }
    return bands.empty() ? std::nullopt : std::optional(std::move(bands));
}

} // namespace wres::national
