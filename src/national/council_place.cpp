// SPDX-License-Identifier: MIT
#include "national/council_place.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "distributions/normal.h"
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

/// Of some areas, those that are shown.
std::vector<CouncilCounts> those_of(
    const std::vector<CouncilCounts>& shown, const std::vector<std::string>& areas)
{
    std::vector<CouncilCounts> chosen;
    for (const auto& area : areas) {
        const auto found = std::ranges::lower_bound(shown, area, {}, &CouncilCounts::area);
        if (found != shown.end() && found->area == area)
            chosen.push_back(*found);
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
        for (const auto& neighbour : council_.neighbours)
            line.neighbours_hidden += hides_a_count(question, neighbour) ? 1U : 0U;
        if (!line.councils_speak)
            return;
        const auto& area = council_.area;
        const auto& comparators = *estimates.comparators; // of each period that is the last of some council
        const auto& places = estimates.estimate.places;
        const auto place = std::ranges::lower_bound(places, area, {}, &nation::CouncilPlace::area);
        // A council that hides a count from the public is not among those shown: the others are all of them.
        const bool is_shown = place != places.end() && place->area == area;
        line.others = is_shown ? place->others : estimates.estimate.middle;
        line.nation = comparators.nation.hold(area, line.own, line.others);
        if (const auto region = comparators.regions.find(council_.region);
            region != comparators.regions.end())
            line.region = region->second.hold(area, line.own);
        line.neighbours =
            nation::held_against(line.own, those_of(estimates.shown, council_.neighbours), level);
        line.p_adjusted = is_shown
            ? place->p_adjusted
            : comparators.p.adjusted(statistics::two_sided_normal_p(line.nation.deviation));
    }

    /// Whether a council has numbers, and does not show them all.
    [[nodiscard]] bool hides_a_count(const PicturedQuestion& question, const std::string& area) const
    {
        const auto& councils = all_.picture.councils;
        const auto council = std::ranges::lower_bound(councils, area, {}, &PicturedCouncil::area);
        if (council == councils.end() || council->area != area)
            return false;
        const auto place = static_cast<std::size_t>(council - councils.begin());
        const auto counts =
            std::ranges::lower_bound(question.councils, place, {}, &disclosure::PicturedCounts::council);
        return counts != question.councils.end() && counts->council == place && !counts->all_visible();
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
