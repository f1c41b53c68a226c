// SPDX-License-Identifier: MIT
#include "protection/sums_cost_bound.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "protection/coalition_cover.h"
#include "protection/cost_bound.h"
#include "protection/joint_worlds.h"

namespace wres::protection {

namespace {

std::vector<Cell> sorted(std::vector<Cell> cells)
{
    std::ranges::sort(cells);
    return cells;
}

/// Reads lines of sums as lines of a relaxation.
class SumsLines {
public:
    SumsLines(const SumsProblem& problem, const SumsProtection& protection)
        : problem_(problem)
        , protection_(protection)
        , rule_({ problem.width, false }, problem.coalition)
    {
        for (std::size_t place = 0; place < problem.contributors.size(); ++place) {
            const auto& contributor = problem.contributors[place];
            auto& sensitive = sensitive_.emplace_back();
            for (const auto& number : contributor.sensitive)
                if (number.minus.empty())
                    sensitive.insert(sorted(number.plus));
            auto& own = own_.emplace_back();
            for (std::size_t sum = 0; sum < contributor.system->sums().size(); ++sum)
                if (protection.own_shown[place][sum] != 0)
                    own.insert(sorted(contributor.system->sums()[sum]));
        }
    }

    [[nodiscard]] std::optional<Line> read(const SumsLine& from) const
    {
        if (protection_.small[from.whole] != 0)
            return std::nullopt;
        Line line;
        auto left = problem_.sums[from.whole];
        if (!problem_.is_fixed(from.whole))
            line.sums.push_back(from.whole);
        for (const auto part : from.parts) {
            if (protection_.small[part] != 0)
                continue;
            if (!take_away(left, problem_.sums[part]))
                return std::nullopt;
            if (!problem_.is_fixed(part))
                line.sums.push_back(part);
        }
        const auto hidden = hidden_in(left);
        if (!hidden || line.sums.empty())
            return std::nullopt;
        if (!hidden->empty()) {
            if (!rule_.to_which_it_is_small(*hidden, {}))
                return std::nullopt;
            line.kind = Line::Kind::Cover;
        }
        std::ranges::sort(line.sums);
        return line;
    }

private:
    /// @return false when it is no part of it
    static bool take_away(JointNumber& from, const JointNumber& part)
    {
        for (const auto& share : part) {
            const auto own = std::ranges::find(from, share.contributor, &Share::contributor);
            if (own == from.end())
                return false;
            const auto all = sorted(own->cells.plus);
            const auto taken = sorted(share.cells.plus);
            if (!std::ranges::includes(all, taken))
                return false;
            own->cells.plus.clear();
            std::ranges::set_difference(all, taken, std::back_inserter(own->cells.plus));
        }
        return true;
    }

    /// The shares that their contributors do not show; none when one of them could be told, for all that is
    /// known here, without anybody's coming to harm.
    [[nodiscard]] std::optional<Shares> hidden_in(const JointNumber& number) const
    {
        Shares hidden;
        for (const auto& share : number) {
            const auto cells = sorted(share.cells.plus);
            if (cells.empty() || own_[share.contributor].contains(cells))
                continue;
            const auto count = cells::value_of(share.cells, *problem_.contributors[share.contributor].counts);
            if (count > 0 && count < problem_.width && !sensitive_[share.contributor].contains(cells))
                return std::nullopt;
            hidden.emplace_back(share.contributor, count);
        }
        return hidden;
    }

    const SumsProblem& problem_;
    const SumsProtection& protection_;
    CoalitionRule rule_;
    std::vector<std::set<std::vector<Cell>>> sensitive_; // by contributor
    std::vector<std::set<std::vector<Cell>>> own_; // by contributor: that it shows
};

} // namespace

double cost_bound(
    const SumsProblem& problem, const SumsProtection& protection, const std::vector<SumsLine>& lines)
{
    // The lines ask for the protection of every number.
    if (!protection.unprotected.empty())
        return 0;
    const SumsLines read(problem, protection);
    std::vector<Line> of_relaxation;
    for (const auto& line : lines)
        if (auto one = read.read(line))
            of_relaxation.push_back(std::move(*one));
    return cost_bound(problem.cost, of_relaxation).cost;
}

} // namespace wres::protection
