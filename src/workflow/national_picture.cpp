// SPDX-License-Identifier: MIT
#include "workflow/national_picture.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "disclosure/gate.h"
#include "indicators/calculate.h"
#include "indicators/cube_view.h"
#include "indicators/dimension.h"
#include "nation/larger_areas.h"
#include "workflow/nation.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using disclosure::CouncilFigures;
using disclosure::NationalPicture;
using disclosure::Release;
using disclosure::Released;
using standard::Membership;

/// Behind it stands, in the code of a sum, which indicators it is of.
constexpr char after_area = '/';

std::string code_of(const std::string& area)
{
    return area.substr(0, area.find(after_area));
}

std::uint64_t people_on(
    Membership side, const standard::GroupCounts& people, const standard::Definition& definition)
{
    std::uint64_t sum = 0;
    for (std::size_t group = 0; group < people.size(); ++group)
        sum += definition.membership[group] == side ? people[group] : 0;
    return sum;
}

/// Of the residents whose side is known, those of the group.
double residents_share(const standard::Population& population, const standard::Definition& definition)
{
    const auto group = static_cast<double>(people_on(Membership::Group, population.residents, definition));
    const auto reference =
        static_cast<double>(people_on(Membership::Reference, population.residents, definition));
    return group + reference > 0 ? group / (group + reference) : 0;
}

disclosure::PicturedCouncil pictured_council(
    const Basis& basis, const std::string& area, const PictureTerms& terms)
{
    disclosure::PicturedCouncil council {
        .area = area,
        .name = name_of(basis, area),
        .region = {},
        .region_name = {},
        .is_named = terms.named.contains(area),
        .neighbours = neighbours_of(basis, area, terms.neighbours),
        .residents_shares = {},
    };
    const auto* population = basis.populations.find(area);
    if (population == nullptr)
        return council;
    council.region = population->area.region_code;
    if (!council.region.empty())
        council.region_name = name_of(basis, council.region);
    for (const auto& definition : basis.standard->classification->definitions)
        council.residents_shares[definition.id] = residents_share(*population, definition);
    return council;
}

disclosure::PicturedCounts pictured(const indicators::FourCounts& counts)
{
    return { 0, counts.group_numerator, counts.group_denominator, counts.reference_numerator,
        counts.reference_denominator };
}

/// Everybody, then each level that somebody is in.
void add_bands(CouncilFigures::Figures& figures, const standard::Indicator& indicator,
    const indicators::Dimensions& dimensions, const standard::Definition& definition,
    const indicators::IndicatorCounts& people)
{
    const auto add = [&](const std::string& level, const std::string& label,
                         const standard::GroupCounts& counted) {
        figures.bands.push_back({ level, label,
            { 0, people_on(Membership::Group, counted, definition),
                people_on(Membership::Reference, counted, definition) } });
    };
    add({}, "All staff", people.total.denominator);
    for (const auto& name : indicator.levels) {
        const auto by_value = people.by_dimension.find(name);
        if (by_value == people.by_dimension.end())
            continue;
        const auto levels = dimensions.of(name, by_value->second);
        for (const auto& part : levels.parts)
            add(part.value, part.value, part.counted.numerator);
        if (!levels.parts.empty())
            return;
    }
}

/// What there is of one indicator in one service, by each definition.
void add_question(CouncilFigures& figures, const Basis& basis, const indicators::Dimensions& dimensions,
    const indicators::CubeView& view, const standard::Indicator& indicator,
    const standard::ReportingScope& scope, const std::string& period)
{
    const auto people = view.counts(indicator.numerator, basis.settings.denominator(indicator), scope);
    if (!people)
        return;
    for (const auto& definition : basis.standard->classification->definitions) {
        const auto counts = indicators::four_counts(people->total, definition.membership);
        if (counts.group_denominator + counts.reference_denominator == 0)
            continue;
        CouncilFigures::Figures of_one { indicator.id, scope.id, definition.id, period, pictured(counts),
            {} };
        if (indicator.method == standard::Method::ShareByLevel)
            add_bands(of_one, indicator, dimensions, definition, *people);
        figures.all.push_back(std::move(of_one));
    }
}

/// The questions that any council has numbers for, in the standard's order, the oldest period first.
void put_questions_in_order(NationalPicture& picture, const Basis& basis)
{
    std::map<std::string, std::size_t> indicator_places;
    for (const auto& indicator : basis.standard->indicators)
        indicator_places.emplace(indicator.id, indicator_places.size());
    std::map<std::string, std::size_t> scope_places;
    for (const auto& scope : basis.standard->scopes)
        scope_places.emplace(scope.id, scope_places.size());
    std::map<std::string, std::size_t> definition_places;
    for (const auto& definition : basis.standard->classification->definitions)
        definition_places.emplace(definition.id, definition_places.size());
    std::erase_if(picture.questions, [](const auto& question) { return question.councils.empty(); });
    std::ranges::sort(picture.questions, {}, [&](const disclosure::PicturedQuestion& question) {
        return std::tuple(indicator_places.at(question.indicator), scope_places.at(question.scope),
            definition_places.at(question.definition), question.period);
    });
}

/// How much of England's residents of one side live where councils have numbers.
std::optional<double> share_of_residents(const Basis& basis, const NationalPicture& picture,
    const disclosure::PicturedQuestion& question, const standard::Definition& definition, Membership side)
{
    double all = 0;
    for (const auto& population : basis.populations.all()) {
        if (population.area.kind == standard::AreaKind::Council)
            all += static_cast<double>(people_on(side, population.residents, definition));
    }
    double reported = 0;
    for (const auto& council : question.councils) {
        const auto* population = basis.populations.find(picture.councils[council.council].area);
        if (population == nullptr)
            return std::nullopt;
        reported += static_cast<double>(people_on(side, population->residents, definition));
    }
    // Councils before a reorganisation, and those that replaced them, can both be there.
    return all > 0 ? std::optional(std::min(1.0, reported / all)) : std::nullopt;
}

void add_residents_shares(NationalPicture& picture, const Basis& basis)
{
    for (auto& question : picture.questions) {
        for (const auto& definition : basis.standard->classification->definitions) {
            if (definition.id != question.definition)
                continue;
            question.group_residents_share =
                share_of_residents(basis, picture, question, definition, Membership::Group);
            question.reference_residents_share =
                share_of_residents(basis, picture, question, definition, Membership::Reference);
        }
    }
}

NationalPicture frame_of(const Basis& basis, const counts::Cube& cube,
    const std::vector<CouncilFigures>& figures, const PictureTerms& terms)
{
    NationalPicture frame;
    frame.report_template = terms.report_template;
    for (const auto& area : councils_in(basis, cube))
        frame.councils.push_back(pictured_council(basis, area, terms));
    std::vector<const CouncilFigures*> all;
    for (const auto& council : figures)
        all.push_back(&council);
    disclosure::add_figures(frame, all);
    put_questions_in_order(frame, basis);
    add_residents_shares(frame, basis);
    frame.participation = terms.participation;
    if (basis.standard->setting("worthwhile_ratio") != nullptr)
        frame.worthwhile_ratio = basis.settings.number("worthwhile_ratio");
    frame.correction = terms.correction;
    frame.inputs = terms.inputs;
    return frame;
}

std::vector<CouncilFigures> all_figures(const Basis& basis, const counts::Cube& cube)
{
    std::vector<CouncilFigures> figures;
    for (const auto& council : councils_in(basis, cube))
        figures.push_back(own_figures(basis, cube, council));
    return figures;
}

/// Calculated under the area's own code, so that residents can be held against it; then called as the sum is.
Result<indicators::Results> results_of_sum(const Basis& basis, const counts::Cube& cube,
    const nation::LargerArea& area, const nation::IndicatorArea& of)
{
    counts::Cube under_code;
    auto sum = of.sum;
    sum.area = area.code;
    add_area_sum(under_code, cube, sum);
    auto results = TRY(indicators::calculate(
        *basis.standard, basis.settings, basis.populations, under_code, { area.code, {} }));
    std::erase_if(results.all, [&](const indicators::IndicatorResult& result) {
        return std::ranges::find(of.indicators, result.indicator) == of.indicators.end();
    });
    for (auto& result : results.all)
        result.area = of.sum.area;
    return results;
}

/// Sums are called by their area again once they are through the gate.
Release under_area_codes(const Release& release)
{
    auto renamed = release;
    for (auto& result : renamed.results)
        result.area = code_of(result.area);
    return renamed;
}

/// England and its regions as sums of the councils, whole.
Result<Released<Release>> sums_inside(
    const Basis& basis, const counts::Cube& cube, const std::string& made_on)
{
    const auto areas = nation::larger_areas(basis.populations, councils_in(basis, cube));
    counts::Cube sums;
    indicators::Results all;
    disclosure::Occasion occasion;
    occasion.made_on = made_on;
    for (const auto& population : basis.populations.all())
        occasion.area_names[population.area.code] = population.area.name;
    for (const auto& area : areas) {
        for (const auto& of : nation::indicator_areas(*basis.standard, basis.settings, cube, area)) {
            auto results = TRY(results_of_sum(basis, cube, area, of));
            add_area_sum(sums, cube, of.sum);
            occasion.area_names[of.sum.area] = area.name;
            if (all.all.empty())
                all = std::move(results);
            else
                std::ranges::move(results.all, std::back_inserter(all.all));
        }
    }
    const auto periods = cube.periods();
    all.periods.assign(periods.begin(), periods.end());
    const auto release = TRY(disclosure::Gate::release(all, sums, *basis.standard, basis.settings, occasion));
    return release.made_into(&under_area_codes);
}

} // namespace

Result<nation::NeighbourList> own_neighbours(
    const std::string& name, const std::string& content, const standard::Populations& populations)
{
    return nation::parse_neighbour_list(name, content, populations);
}

CouncilFigures own_figures(const Basis& basis, const counts::Cube& cube, const std::string& council)
{
    const indicators::Dimensions dimensions(*basis.standard, basis.settings);
    CouncilFigures figures { council, {} };
    for (const auto& period : cube.periods_of(council)) {
        const indicators::CubeView view(*basis.standard, cube, council, period);
        for (const auto& indicator : basis.standard->indicators) {
            for (const auto& scope : basis.standard->scopes)
                add_question(figures, basis, dimensions, view, indicator, scope, period);
        }
    }
    return figures;
}

Result<ReleasedPicture> picture_inside(
    const Basis& basis, const counts::Cube& cube, const PictureTerms& terms)
{
    auto frame = frame_of(basis, cube, all_figures(basis, cube), terms);
    if (frame.councils.empty())
        return failure("nation.no_councils",
            "There are no councils in these files. Give the counts of several councils: files with an area "
            "column, or .wrescube files.");
    const auto sums = TRY(sums_inside(basis, cube, british_date(terms.made_on)));
    return disclosure::PictureGate::inside(std::move(frame), sums);
}

PublicPicture::PublicPicture(const Basis& basis, const counts::Cube& cube, const PictureTerms& terms)
    : frame_(frame_of(basis, cube, all_figures(basis, cube), terms))
{
    for (const auto& population : basis.populations.all()) {
        if (population.area.kind == standard::AreaKind::Country)
            nation_ = population.area.code;
    }
    for (auto& question : frame_.questions) {
        question.councils.clear();
        question.levels.clear();
    }
}

void PublicPicture::take(const AreaRelease& area)
{
    if (area.area == nation_)
        sums_.push_back(area.release);
    else
        councils_.push_back(area.release.made_into(&disclosure::figures_of));
}

Result<ReleasedPicture> PublicPicture::finish() const
{
    if (sums_.empty())
        return failure("nation.no_councils",
            "England was not released, so there is nothing to report about it. Release the nation first.");
    return disclosure::PictureGate::of_releases(frame_, sums_.back(), councils_);
}

} // namespace wres::workflow
