// SPDX-License-Identifier: MIT
#include "nation/comparators.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "nation/strata.h"

namespace wres::nation {

Comparators::Comparators(const std::vector<CouncilCounts>& councils, statistics::ConfidenceLevel level)
    : level_(level)
{
    std::vector<statistics::Stratum> strata;
    for (const auto& [area, counts] : councils) {
        const auto stratum = stratum_of(counts);
        if (!stratum)
            continue;
        areas_.push_back(area);
        strata.push_back(*stratum);
        sums_.emplace_back(*stratum);
        together_.add(sums_.back());
    }
    all_ = expectation_from(strata);
    without_ = expectations_without_each(strata);
}

std::optional<std::size_t> Comparators::place_of(std::string_view area) const
{
    const auto found = std::ranges::lower_bound(areas_, area);
    if (found == areas_.end() || *found != area)
        return std::nullopt;
    return static_cast<std::size_t>(found - areas_.begin());
}

HeldAgainst Comparators::hold(std::string_view area, const indicators::FourCounts& own) const
{
    const auto place = place_of(area);
    return hold(area, own, place ? without_[*place] : all_);
}

HeldAgainst Comparators::hold(
    std::string_view area, const indicators::FourCounts& own, const Expectation& expected) const
{
    const auto stratum = stratum_of(own);
    if (!stratum)
        return {};
    const auto place = place_of(area);
    const auto others = place ? together_.without(sums_[*place]) : together_;
    return held_against(*stratum, { others.councils, others.ratio(level_), expected });
}

PValuesOfOthers::PValuesOfOthers(std::vector<double> p) : sorted_(std::move(p))
{
    std::ranges::sort(sorted_);
    least_from_.resize(sorted_.size() + 1, std::numeric_limits<double>::infinity());
    for (std::size_t i = sorted_.size(); i-- > 0;)
        least_from_[i] = std::min(least_from_[i + 1], sorted_[i] / static_cast<double>(i + 2));
}

double PValuesOfOthers::adjusted(double p) const
{
    const auto smaller = static_cast<std::size_t>(std::ranges::lower_bound(sorted_, p) - sorted_.begin());
    const auto tests = static_cast<double>(sorted_.size() + 1);
    const double own = p * (tests / static_cast<double>(smaller + 1));
    // As a step-up procedure does, it never gives more than a larger one gets, nor less than p itself.
    return std::clamp(std::min(own, tests * least_from_[smaller]), p, 1.0);
}

} // namespace wres::nation
