// SPDX-License-Identifier: MIT
#include "protection/incumbent.h"

#include <algorithm>
#include <numeric>

namespace wres::protection {

namespace {

class PatternMaker {
public:
    PatternMaker(const DefenceModel& model, AttackProgramme& attack, CheapestWorld& cheapest,
        std::span<const double> prices)
        : model_(model)
        , cheapest_(cheapest)
        , audit_(model, attack, least_pattern(model))
    {
        for (std::size_t column = 0; column < prices.size(); ++column)
            cheapest_.set_price(static_cast<Column>(column),
                model.columns[column].visibility == Visibility::Decidable ? prices[column] : 0);
    }

    [[nodiscard]] bool protect(std::size_t threat)
    {
        if (audit_.is_protected(threat))
            return true;
        const auto& level = model_.threats[threat].level;
        if (!reach_out(threat, Direction::Up, level.upper)
            || !reach_out(threat, Direction::Down, level.lower))
            return false;
        return audit_.is_protected(threat) || widen(threat);
    }

    [[nodiscard]] Audit& audit() { return audit_; }

private:
    bool reach_out(std::size_t threat, Direction direction, double distance)
    {
        if (distance <= audit_.reach(threat, direction))
            return true;
        const auto found = cheapest_.find(model_.threats[threat], direction, distance);
        if (found)
            hide(*found);
        return found.has_value();
    }

    /// Up or down, whichever is cheaper; or down as far as it goes and up for the rest.
    bool widen(std::size_t threat)
    {
        const auto& asked = model_.threats[threat];
        const double up = audit_.reach(threat, Direction::Up);
        const double down = audit_.reach(threat, Direction::Down);
        const auto higher = cheapest_.find(asked, Direction::Up, asked.level.range - down);
        const auto lower = cheapest_.find(asked, Direction::Down, asked.level.range - up);
        if (higher && (!lower || higher->price <= lower->price))
            hide(*higher);
        else if (lower)
            hide(*lower);
        else
            hide_everything();
        return audit_.is_protected(threat);
    }

    void hide(const CheapestWorld::Found& found)
    {
        for (const auto column : found.moved)
            hide(column);
    }

    void hide(Column column)
    {
        if (audit_.hidden()[column] != 0)
            return;
        audit_.hide(column);
        cheapest_.set_price(column, 0);
    }

    /// Neither way alone is far enough: the pair of them that is will be left when the rest is published.
    void hide_everything()
    {
        for (std::size_t column = 0; column < model_.columns.size(); ++column)
            if (model_.columns[column].visibility == Visibility::Decidable)
                hide(static_cast<Column>(column));
    }

    const DefenceModel& model_;
    CheapestWorld& cheapest_;
    Audit audit_;
};

} // namespace

std::vector<std::size_t> most_demanding_first(const DefenceModel& model)
{
    std::vector<std::size_t> order(model.threats.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::ranges::stable_sort(order, std::greater {}, [&](std::size_t threat) {
        const auto& level = model.threats[threat].level;
        return std::max(level.lower + level.upper, level.range);
    });
    return order;
}

std::optional<Pattern> safe_pattern(const DefenceModel& model, AttackProgramme& attack,
    CheapestWorld& cheapest, std::span<const std::size_t> order, std::span<const double> prices,
    const std::vector<double>& cost)
{
    PatternMaker maker(model, attack, cheapest, prices);
    for (const auto threat : order)
        if (!maker.protect(threat))
            return std::nullopt;
    publish_what_is_not_needed(maker.audit(), model, cost);
    return maker.audit().hidden();
}

} // namespace wres::protection
