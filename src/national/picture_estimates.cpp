// SPDX-License-Identifier: MIT
#include "national/picture_estimates.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "distributions/normal.h"
#include "nation/strata.h"
#include "national/sums_of_picture.h"
#include "strata/mantel_haenszel_ratio.h"

namespace wres::national {
namespace {

using disclosure::NationalPicture;
using disclosure::PicturedQuestion;
using indicators::FourCounts;
using statistics::ConfidenceLevel;
using statistics::EstimateWithInterval;

constexpr auto level = ConfidenceLevel::percent_95();

std::optional<EstimateWithInterval> if_there(const Result<EstimateWithInterval>& estimate)
{
    return estimate ? std::optional(*estimate) : std::nullopt;
}

void add_shown(QuestionEstimates& estimates, const NationalPicture& picture, const PicturedQuestion& question)
{
    for (const auto& counts : question.councils) {
        if (!counts.all_visible()) {
            ++estimates.hidden;
            continue;
        }
        estimates.shown.push_back({ picture.councils[counts.council].area,
            { counts.group_numerator.value(), counts.group_denominator.value(),
                counts.reference_numerator.value(), counts.reference_denominator.value() } });
    }
}

bool holds_nearly_all(const FourCounts& shown, const FourCounts& all)
{
    const auto nearly = [](std::uint64_t part, std::uint64_t whole) {
        return static_cast<double>(part) >= speaks_for_all * static_cast<double>(whole);
    };
    return nearly(shown.group_numerator, all.group_numerator)
        && nearly(shown.group_denominator, all.group_denominator)
        && nearly(shown.reference_numerator, all.reference_numerator)
        && nearly(shown.reference_denominator, all.reference_denominator);
}

/// England's counts and its ratio, and the same in each region: by what the sums show.
void add_sums(QuestionEstimates& estimates, const SumsOfPicture& sums, const PicturedQuestion& question)
{
    estimates.together = sums.nation(question);
    if (estimates.together)
        estimates.crude = if_there(nation::national_estimate({ { {}, *estimates.together } }, level).crude);
    const auto regions = sums.regions(question);
    if (!regions.all_shown)
        return;
    std::vector<nation::CouncilCounts> strata;
    for (const auto& region : regions.shown)
        strata.push_back({ region.code, region.counts });
    estimates.regions = nation::strata_of(strata).size();
    if (estimates.regions > 1)
        estimates.within_regions =
            if_there(statistics::mantel_haenszel_ratio(nation::strata_of(strata), level));
}

/// What is known of each council's true ratio, on the log scale.
std::vector<statistics::LogRatio> known_ratios(const nation::NationalEstimate& estimate)
{
    std::vector<statistics::LogRatio> known;
    for (const auto& place : estimate.places) {
        const auto& [value, limits] = place.shrunken;
        const double error = std::log(limits.upper / limits.lower) / (2 * statistics::two_sided_z(level));
        known.push_back({ std::log(value), error * error });
    }
    return known;
}

void add_ranks(QuestionEstimates& estimates)
{
    const auto known = known_ratios(estimates.estimate);
    estimates.ranks = nation::rank_intervals(known, level);
    estimates.pairs_told_apart = nation::pairs_told_apart(known, level);
}

void add_bounds(QuestionEstimates& estimates, const PicturedQuestion& question)
{
    if (!estimates.together || !question.group_residents_share || !question.reference_residents_share
        || *question.group_residents_share <= 0 || *question.reference_residents_share <= 0)
        return;
    if (auto bounds = nation::bounds_if_all_had_reported(*estimates.together,
            { *question.group_residents_share, *question.reference_residents_share }, rates_within_factor))
        estimates.if_all_had_reported = *bounds;
}

/// Nothing where a council hides a count: the others alone would be of other places.
std::optional<std::vector<nation::BandInCouncil>> bands_of_councils(
    const NationalPicture& picture, const PicturedQuestion& question, const disclosure::PicturedLevel& of)
{
    std::vector<nation::BandInCouncil> bands;
    for (const auto& band : of.bands) {
        const auto& shares = picture.councils[band.council].residents_shares;
        const auto share = shares.find(question.definition);
        if (share == shares.end())
            continue; // no residents of its own: an organisation that is no council
        if (!band.group.visible() || !band.reference.visible())
            return std::nullopt;
        bands.push_back({ band.group.value(), band.group.value() + band.reference.value(), share->second });
    }
    return bands.empty() ? std::nullopt : std::optional(std::move(bands));
}

void add_representation(QuestionEstimates& estimates, const NationalPicture& picture,
    const SumsOfPicture& sums, const PicturedQuestion& question)
{
    for (const auto& of : question.levels) {
        auto bands = bands_of_councils(picture, question, of);
        const bool by_region = !bands;
        if (by_region)
            bands = sums.bands_of_regions(question, of.id);
        if (!bands)
            continue;
        if (auto people = nation::representation(*bands, level))
            estimates.representation.push_back({ of.id, of.label, *people, by_region });
    }
}

QuestionEstimates estimates_of_one(
    const NationalPicture& picture, const SumsOfPicture& sums, std::size_t place)
{
    const auto& question = picture.questions[place];
    QuestionEstimates estimates { .question = place,
        .shown = {},
        .hidden = 0,
        .estimate = nation::national_estimate({}, level),
        .councils_speak = false,
        .together = {},
        .crude = {},
        .within_regions = {},
        .regions = 0,
        .before = {},
        .change = {},
        .if_all_had_reported = {},
        .ranks = {},
        .pairs_told_apart = 0,
        .representation = {},
        .comparators = {} };
    add_sums(estimates, sums, question);
    if (question.levels.empty()) {
        add_shown(estimates, picture, question);
        estimates.estimate = nation::national_estimate(estimates.shown, level);
        estimates.councils_speak = estimates.hidden == 0
            || (estimates.together && holds_nearly_all(estimates.estimate.together, *estimates.together));
        // Organisations that are in no region and in no England are together nevertheless.
        if (!estimates.together && estimates.hidden == 0 && !estimates.shown.empty()) {
            estimates.together = estimates.estimate.together;
            estimates.crude = if_there(estimates.estimate.crude);
        }
        add_bounds(estimates, question);
    } else
        add_representation(estimates, picture, sums, question);
    return estimates;
}

bool same_but_period(const PicturedQuestion& one, const PicturedQuestion& other)
{
    return one.indicator == other.indicator && one.scope == other.scope && one.definition == other.definition;
}

void add_change(PictureEstimates& all, std::size_t place)
{
    auto& now = all.questions[place];
    now.before = place - 1;
    const auto& before = all.questions[place - 1];
    if (!now.councils_speak || !before.councils_speak)
        return;
    if (const auto change = nation::national_change(before.shown, now.shown, level))
        now.change = *change;
}

ComparatorsOfQuestion comparators_of(const NationalPicture& picture, const QuestionEstimates& estimates)
{
    std::map<std::string, std::vector<nation::CouncilCounts>> by_region;
    std::size_t council = 0;
    for (const auto& shown : estimates.shown) {
        while (picture.councils[council].area != shown.area)
            ++council;
        if (!picture.councils[council].region.empty())
            by_region[picture.councils[council].region].push_back(shown);
    }
    std::vector<double> p;
    for (const auto& place : estimates.estimate.places)
        p.push_back(place.p);
    ComparatorsOfQuestion comparators { nation::Comparators(estimates.shown, level), {},
        nation::PValuesOfOthers(std::move(p)) };
    for (const auto& [region, councils] : by_region)
        comparators.regions.emplace(region, nation::Comparators(councils, level));
    return comparators;
}

/// For the periods, back from the latest, in which some council has its last numbers: packs are of those.
void add_comparators(PictureEstimates& all)
{
    std::vector<bool> has_later(all.picture.councils.size());
    for (std::size_t place = all.questions.size(); place-- > 0;) {
        const auto& question = all.picture.questions[place];
        const bool is_last_of_series =
            place + 1 == all.questions.size() || !same_but_period(question, all.picture.questions[place + 1]);
        if (is_last_of_series)
            has_later.assign(has_later.size(), false);
        bool is_wanted = false;
        for (const auto& counts : question.councils) {
            is_wanted = is_wanted || !has_later[counts.council];
            has_later[counts.council] = true;
        }
        const bool is_usual = question.definition == all.picture.sums.definitions.front().id;
        if (is_wanted && is_usual && all.questions[place].councils_speak)
            all.questions[place].comparators = std::make_shared<const ComparatorsOfQuestion>(
                comparators_of(all.picture, all.questions[place]));
    }
}

} // namespace

std::optional<HeadlineEstimate> headline_of(const QuestionEstimates& estimates)
{
    if (estimates.councils_speak && estimates.estimate.within)
        return HeadlineEstimate { EstimateKind::WithinCouncils, *estimates.estimate.within };
    if (estimates.within_regions)
        return HeadlineEstimate { EstimateKind::WithinRegions, *estimates.within_regions };
    if (estimates.crude)
        return HeadlineEstimate { EstimateKind::AddedUp, *estimates.crude };
    return std::nullopt;
}

PictureEstimates estimates_of(const NationalPicture& picture)
{
    PictureEstimates all { picture, {} };
    const SumsOfPicture sums(all.picture);
    for (std::size_t place = 0; place < picture.questions.size(); ++place) {
        all.questions.push_back(estimates_of_one(picture, sums, place));
        const bool has_before =
            place > 0 && same_but_period(picture.questions[place - 1], picture.questions[place]);
        if (has_before && picture.questions[place].levels.empty())
            add_change(all, place);
    }
    const auto& definitions = picture.sums.definitions;
    for (std::size_t place = 0; place < all.questions.size(); ++place) {
        const auto& question = picture.questions[place];
        const bool is_latest =
            place + 1 == all.questions.size() || !same_but_period(question, picture.questions[place + 1]);
        const bool is_usual = !definitions.empty() && question.definition == definitions.front().id;
        if (is_latest && is_usual && all.questions[place].councils_speak)
            add_ranks(all.questions[place]);
    }
    if (!definitions.empty())
        add_comparators(all);
    return all;
}

disclosure::Released<PictureEstimates> picture_estimates(const disclosure::Released<NationalPicture>& picture)
{
    return picture.made_into(&estimates_of);
}

} // namespace wres::national
