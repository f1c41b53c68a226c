// SPDX-License-Identifier: MIT
#include "protection/separation.h"

#include <algorithm>

namespace wres::protection {

namespace {

constexpr double worth_adding = 1e-4;

} // namespace

Separation::Separation(const DefenceModel& model, AttackProgramme& attack, Master& master)
    : model_(model)
    , attack_(attack)
    , master_(master)
{
    for (const auto& column : model.columns)
        useful_.push_back(column.visibility == Visibility::Decidable ? 1 : 0);
    for (const auto& threat : model.threats)
        useful_[threat.column] = 1;
}

Separation::Pushed Separation::push(const Threat& threat, Direction direction, double enough)
{
    if (enough <= 0)
        return {};
    const double reach = attack_.push(threat, direction, enough);
    return { reach, attack_.room_used(threat, direction) };
}

std::size_t Separation::add(
    std::span<const double> room_used, double distance, std::span<const double> shares)
{
    const auto capacity = capacity_cut(model_, room_used, distance);
    if (!capacity)
        return 0;
    std::size_t added = 0;
    auto cover = cover_cut(*capacity, shares);
    if (cover && master_.add(std::move(*cover)))
        ++added;
    if (capacity->shortfall(shares) > worth_adding && master_.add(*capacity))
        ++added;
    return added;
}

std::size_t Separation::attack(const Threat& threat, std::span<const double> shares, bool& met)
{
    const auto& level = threat.level;
    const auto up = push(threat, Direction::Up, std::max(level.upper, level.range));
    std::size_t added = 0;
    const bool up_suffices = meets({ 0, level.upper, 0 }, 0, up.reach);
    if (!up_suffices)
        added += add(up.room_used, level.upper, shares);
    met = up_suffices;
    if (level.lower <= 0 && meets({ 0, 0, level.range }, 0, up.reach))
        return added;
    const auto down = push(threat, Direction::Down, std::max(level.lower, level.range - up.reach));
    if (!meets({ level.lower, 0, 0 }, down.reach, 0)) {
        added += add(down.room_used, level.lower, shares);
        met = false;
    }
    if (!meets({ 0, 0, level.range }, down.reach, up.reach)) {
        auto both = up.room_used;
        for (std::size_t column = 0; column < both.size(); ++column)
            both[column] += down.room_used[column];
        added += add(both, level.range, shares);
        met = false;
    }
    return added;
}

std::size_t Separation::add_cuts(std::span<const double> shares, std::size_t enough)
{
    std::size_t added = 0;
    for (auto& cut : bridge_cuts(model_, useful_, shares))
        added += master_.add(std::move(cut)) ? 1U : 0U;
    if (added >= enough)
        return added;
    attack_.hide(shares);
    for (std::size_t tried = 0; tried < model_.threats.size() && added < enough; ++tried) {
        bool met = false;
        added += attack(model_.threats[next_], shares, met);
        next_ = (next_ + 1) % model_.threats.size();
    }
    return added;
}

bool Separation::is_safe(std::span<const double> shares)
{
    attack_.hide(shares);
    bool safe = true;
    std::size_t added = 0;
    for (const auto& threat : model_.threats) {
        bool met = false;
        added += attack(threat, shares, met);
        safe = safe && met;
    }
    if (!safe && added == 0)
        add_more_than(shares);
    return safe;
}

/// Whatever rounding does to the other cuts: a pattern that is not safe needs one more cell.
void Separation::add_more_than(std::span<const double> shares)
{
    Cut cut { {}, 1 };
    for (std::size_t column = 0; column < shares.size(); ++column)
        if (model_.columns[column].visibility == Visibility::Decidable && shares[column] == 0)
            cut.entries.push_back({ static_cast<Column>(column), 1 });
    master_.add(std::move(cut));
}

} // namespace wres::protection
