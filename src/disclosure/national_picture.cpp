// SPDX-License-Identifier: MIT
#include "disclosure/national_picture.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/invariant.h"

namespace wres::disclosure {
namespace {

using Count = Shown<std::uint64_t>;

/// Everybody who is in a body of people and not of the group.
Count rest_of(const ReleasedSide& body)
{
    if (!body.numerator.visible())
        return body.numerator.hidden();
    if (!body.denominator.visible())
        return body.denominator.hidden();
    return body.denominator.value() - body.numerator.value();
}

IndicatorWords::Method method_of(const Release& release, const std::string& indicator)
{
    const auto found = std::ranges::find(release.indicators, indicator, &IndicatorWords::id);
    INVARIANT(found != release.indicators.end(), "a result is of an indicator of its release");
    return found->method;
}

bool is_missing(const Count& count)
{
    return !count.visible() && count.hidden() != Hidden::Confidential;
}

/// Whether the council has numbers at all, shown or not.
bool has_numbers(const CouncilFigures::Figures& figures)
{
    return !is_missing(figures.counts.group_denominator) && !is_missing(figures.counts.reference_denominator);
}

using QuestionKey = std::tuple<std::string, std::string, std::string, std::string>;

PicturedQuestion& question_of(NationalPicture& picture, std::map<QuestionKey, std::size_t>& places,
    const CouncilFigures::Figures& figures)
{
    const auto [place, is_new] = places.try_emplace(
        { figures.indicator, figures.scope, figures.definition, figures.period }, picture.questions.size());
    if (is_new)
        picture.questions.push_back({ .indicator = figures.indicator,
            .scope = figures.scope,
            .definition = figures.definition,
            .period = figures.period,
            .councils = {},
            .levels = {},
            .group_residents_share = {},
            .reference_residents_share = {} });
    return picture.questions[place->second];
}

void add_bands(PicturedQuestion& question, const CouncilFigures::Figures& figures, std::size_t council)
{
    for (const auto& [id, label, band] : figures.bands) {
        auto level = std::ranges::find(question.levels, id, &PicturedLevel::id);
        if (level == question.levels.end())
            level = question.levels.insert(level, { id, label, {} });
        level->bands.push_back({ council, band.group, band.reference });
    }
}

} // namespace

bool PicturedCounts::all_visible() const
{
    return group_numerator.visible() && group_denominator.visible() && reference_numerator.visible()
        && reference_denominator.visible();
}

PicturedCounts pictured_counts(const ReleasedComparison& comparison, IndicatorWords::Method method)
{
    const auto& [group, reference] = std::tie(comparison.group, comparison.reference);
    if (method == IndicatorWords::Method::PercentagePointDifference)
        return { 0, group.numerator, reference.numerator, rest_of(group), rest_of(reference) };
    return { 0, group.numerator, group.denominator, reference.numerator, reference.denominator };
}

CouncilFigures figures_of(const Release& release)
{
    CouncilFigures figures;
    if (!release.results.empty())
        figures.area = release.results.front().area;
    for (const auto& result : release.results) {
        if (result.area != figures.area)
            continue;
        const auto method = method_of(release, result.indicator);
        CouncilFigures::Figures of_one { result.indicator, result.scope, result.definition, result.period,
            pictured_counts(result.headline, method), {} };
        if (method == IndicatorWords::Method::ShareByLevel) {
            for (const auto& level : result.composition)
                of_one.bands.push_back({ level.id, level.label, { 0, level.group, level.reference } });
        }
        figures.all.push_back(std::move(of_one));
    }
    return figures;
}

void add_figures(NationalPicture& picture, const std::vector<const CouncilFigures*>& councils)
{
    std::unordered_map<std::string, std::size_t> place_of;
    for (std::size_t place = 0; place < picture.councils.size(); ++place)
        place_of[picture.councils[place].area] = place;
    std::map<QuestionKey, std::size_t> questions;
    for (std::size_t at = 0; at < picture.questions.size(); ++at) {
        const auto& [indicator, scope, definition, period] = std::tie(picture.questions[at].indicator,
            picture.questions[at].scope, picture.questions[at].definition, picture.questions[at].period);
        questions[{ indicator, scope, definition, period }] = at;
    }
    for (const auto* council : councils) {
        const auto place = place_of.find(council->area);
        INVARIANT(place != place_of.end(), "a council that is released is in the frame");
        for (const auto& figures : council->all) {
            auto& question = question_of(picture, questions, figures);
            if (has_numbers(figures)) {
                question.councils.push_back(figures.counts);
                question.councils.back().council = place->second;
            }
            add_bands(question, figures, place->second);
        }
    }
}

Released<NationalPicture> PictureGate::inside(NationalPicture picture, const Released<Release>& sums)
{
    picture.audience = Audience::Internal;
    picture.sums = sums.value();
    return Released<NationalPicture>(std::move(picture));
}

Released<NationalPicture> PictureGate::of_releases(NationalPicture frame, const Released<Release>& sums,
    const std::vector<Released<CouncilFigures>>& councils)
{
    for (const auto& question : frame.questions)
        INVARIANT(question.councils.empty() && question.levels.empty(), "a frame has no counts");
    INVARIANT(sums.value().audience == Audience::Public, "what the public sees was released for it");
    frame.audience = Audience::Public;
    frame.sums = sums.value();
    std::vector<const CouncilFigures*> figures;
    for (const auto& council : councils)
        figures.push_back(&council.value());
    add_figures(frame, figures);
    return Released<NationalPicture>(std::move(frame));
}

} // namespace wres::disclosure
