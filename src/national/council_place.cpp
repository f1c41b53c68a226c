// SPDX-License-Identifier: MIT
#include "national/council_place.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "distributions/normal.h"
#include "multiplicity/benjamini_hochberg.h"
#include "nation/strata.h"
#include "national/sums_of_picture.h"

namespace wres::national {
namespace {

using disclosure::CouncilFigures;
using disclosure::PicturedCouncil;
using disclosure::PicturedQuestion;
using indicators::FourCounts;
using nation::CouncilCounts;
using statistics::EstimateWithInterval;

constexpr auto level = statistics::ConfidenceLevel::percent_95();
constexpr double stands_out_below = 0.05;

std::optional<FourCounts> whole(const disclosure::PicturedCounts& counts)
{
    if (!counts.all_visible())
        return std::nullopt;
    return FourCounts { counts.group_numerator.value(), counts.group_denominator.value(),
        counts.reference_numerator.value(), counts.reference_denominator.value() };
}

bool has_both_groups(const FourCounts& counts)
{
    return counts.group_denominator > 0 && counts.reference_denominator > 0;
}

/// A council's own counts by question.
class OwnCounts {
public:
    explicit OwnCounts(const CouncilFigures& figures)
    {
        for (const auto& of_one : figures.all)
            by_question_[{ of_one.indicator, of_one.scope, of_one.definition, of_one.period }] =
                &of_one.counts;
    }

    [[nodiscard]] std::optional<FourCounts> of(const PicturedQuestion& question) const
    {
        const auto found =
            by_question_.find({ question.indicator, question.scope, question.definition, question.period });
        return found == by_question_.end() ? std::nullopt : whole(*found->second);
    }

private:
    std::map<std::tuple<std::string, std::string, std::string, std::string>,
        const disclosure::PicturedCounts*>
        by_question_;
};

std::optional<EstimateWithInterval> rest_of(const std::optional<FourCounts>& all, const FourCounts& own)
{
    if (!all || all->group_numerator < own.group_numerator || all->group_denominator < own.group_denominator
        || all->reference_numerator < own.reference_numerator
        || all->reference_denominator < own.reference_denominator)
        return std::nullopt;
    const FourCounts rest { all->group_numerator - own.group_numerator,
        all->group_denominator - own.group_denominator, all->reference_numerator - own.reference_numerator,
        all->reference_denominator - own.reference_denominator };
    if (!has_both_groups(rest) || rest.group_numerator + rest.reference_numerator == 0)
        return std::nullopt;
    const auto ratio = nation::national_estimate({ { {}, rest } }, level).crude;
    return ratio ? std::optional(*ratio) : std::nullopt;
}

std::vector<CouncilCounts> those_in(
    const std::vector<CouncilCounts>& shown, const std::set<std::string>& areas, const std::string& without)
{
    std::vector<CouncilCounts> chosen;
    for (const auto& council : shown) {
        if (council.area != without && areas.contains(council.area))
            chosen.push_back(council);
    }
    return chosen;
}

/// Makes the lines of one council.
class Placing {
public:
    explicit Placing(const OneCouncil& council)
        : all_(*council.all)
        , council_(council.all->picture.councils[council.council])
        , own_(council.own)
        , sums_(council.all->picture)
    {
        for (const auto& other : all_.picture.councils) {
            if (!council_.region.empty() && other.region == council_.region)
                region_.insert(other.area);
        }
        neighbours_.insert(council_.neighbours.begin(), council_.neighbours.end());
    }

    [[nodiscard]] std::vector<CouncilPlaceLine> lines() const
    {
        std::vector<CouncilPlaceLine> lines;
        std::optional<std::size_t> now;
        std::optional<std::size_t> before;
        for (std::size_t at = 0; at < all_.questions.size(); ++at) {
            const auto& question = question_at(at);
            if (now && !same_but_period(question_at(*now), question)) {
                lines.push_back(line_of(*now, before));
                now.reset();
                before.reset();
            }
            if (can_be_placed(question)) {
                before = now;
                now = at;
            }
        }
        if (now)
            lines.push_back(line_of(*now, before));
        return lines;
    }

private:
    [[nodiscard]] const PicturedQuestion& question_at(std::size_t at) const
    {
        return all_.picture.questions[all_.questions[at].question];
    }

    static bool same_but_period(const PicturedQuestion& one, const PicturedQuestion& other)
    {
        return one.indicator == other.indicator && one.scope == other.scope
            && one.definition == other.definition;
    }

    [[nodiscard]] bool can_be_placed(const PicturedQuestion& question) const
    {
        const auto& definitions = all_.picture.sums.definitions;
        if (definitions.empty() || question.definition != definitions.front().id || !question.levels.empty())
            return false;
        // More can be counted than there are people: leavers of a year, say. That is no proportion.
        const auto own = own_.of(question);
        return own && nation::stratum_of(*own);
    }

    [[nodiscard]] CouncilPlaceLine line_of(std::size_t at, std::optional<std::size_t> before) const
    {
        const auto& question = question_at(at);
        const auto& estimates = all_.questions[at];
        CouncilPlaceLine line;
        line.question = estimates.question;
        line.own = *own_.of(question);
        line.ratio = nation::national_estimate({ { council_.area, line.own } }, level).places.front().ratio;
        line.others_in_nation = rest_of(sums_.nation(question), line.own);
        if (const auto region = region_sum(question))
            line.others_in_region = rest_of(region, line.own);
        line.councils_speak = estimates.councils_speak;
        hold_against_councils(line, estimates, question);
        if (before)
            add_change(line, *before);
        return line;
    }

    void hold_against_councils(
        CouncilPlaceLine& line, const QuestionEstimates& estimates, const PicturedQuestion& question) const
    {
        for (const auto& counts : question.councils) {
            const auto& other = all_.picture.councils[counts.council];
            line.neighbours_hidden += !counts.all_visible() && neighbours_.contains(other.area) ? 1U : 0U;
        }
        if (!line.councils_speak)
            return;
        const auto& places = estimates.estimate.places;
        const auto place = std::ranges::find(places, council_.area, &nation::CouncilPlace::area);
        // A council that hides a count from the public is not among those shown: the others are all of them.
        line.others = place != places.end() ? place->others : estimates.estimate.middle;
        const auto others = without_itself(estimates.shown);
        line.nation = nation::held_against(line.own, others, line.others, level);
        line.region =
            nation::held_against(line.own, those_in(estimates.shown, region_, council_.area), level);
        line.neighbours =
            nation::held_against(line.own, those_in(estimates.shown, neighbours_, council_.area), level);
        line.p_adjusted =
            place != places.end() ? place->p_adjusted : adjusted_beside(places, line.nation.deviation);
    }

    [[nodiscard]] std::vector<CouncilCounts> without_itself(const std::vector<CouncilCounts>& shown) const
    {
        std::vector<CouncilCounts> others;
        std::ranges::copy_if(shown, std::back_inserter(others),
            [&](const auto& council) { return council.area != council_.area; });
        return others;
    }

    /// Its p-value among those of the others.
    static double adjusted_beside(const std::vector<nation::CouncilPlace>& others, double deviation)
    {
        std::vector<double> p { statistics::two_sided_normal_p(deviation) };
        for (const auto& other : others)
            p.push_back(other.p);
        return statistics::benjamini_hochberg(p).front();
    }

    [[nodiscard]] std::optional<FourCounts> region_sum(const PicturedQuestion& question) const
    {
        for (const auto& region : sums_.regions(question).shown) {
            if (region.code == council_.region)
                return region.counts;
        }
        return std::nullopt;
    }

    void add_change(CouncilPlaceLine& line, std::size_t before) const
    {
        line.before = question_at(before).period;
        const auto then = own_.of(question_at(before));
        if (const auto change =
                nation::national_change({ { council_.area, *then } }, { { council_.area, line.own } }, level))
            line.change = *change;
    }

    const PictureEstimates& all_;
    const PicturedCouncil& council_;
    OwnCounts own_;
    SumsOfPicture sums_;
    std::set<std::string> region_;
    std::set<std::string> neighbours_;
};

} // namespace

bool CouncilPlaceLine::stands_out() const
{
    return councils_speak && nation.standing != nation::Standing::TooFewToTell
        && p_adjusted < stands_out_below;
}

std::vector<CouncilPlaceLine> place_of(const OneCouncil& council)
{
    return Placing(council).lines();
}

} // namespace wres::national
