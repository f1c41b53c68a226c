// SPDX-License-Identifier: MIT
#include "protection/joint_exchange.h"

#include <algorithm>
#include <map>

namespace wres::protection {

namespace {

constexpr std::int64_t far_enough = 1'000'000;
constexpr int most_depth = 3; // of measures within measures
constexpr std::uint32_t most_links = 4; // of a chain: the fewer take part, the fewer can undo it
constexpr std::size_t most_tries = 20'000; // of one number: counted, not timed

/// SplitMix64: spreads small numbers over all 64-bit ones.
/// @source Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators
std::uint64_t spread(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
}

} // namespace

std::int64_t value_of(const JointNumber& number, const SumsProblem& problem)
{
    std::int64_t value = 0;
    for (const auto& share : number)
        value += cells::value_of(share.cells, *problem.contributors[share.contributor].counts);
    return value;
}

JointLocks::JointLocks(const SumsProblem& problem)
    : problem_(problem)
    , locked_(problem.sums.size(), 0)
    , kept_(problem.sums.size(), 0)
    , last_tier_(problem.tier.empty() ? std::uint8_t { 0 } : *std::ranges::max_element(problem.tier))
{
    for (std::uint32_t contributor = 0; contributor < problem.contributors.size(); ++contributor) {
        const auto cells = problem.contributors[contributor].system->cells();
        for (auto* keys : { &keys_, &last_keys_ })
            keys->emplace_back(cells, 0);
        for (auto* classes : { &classes_, &last_classes_ })
            classes->places.emplace_back(cells, 0);
        for (Cell cell = 0; cell < cells; ++cell)
            for (auto* classes : { &classes_, &last_classes_ })
                classes->add({ contributor, cell }, 0);
    }
    std::vector<std::vector<std::pair<std::uint32_t, const Share*>>> shares(problem.contributors.size());
    for (std::uint32_t sum = 0; sum < problem.sums.size(); ++sum)
        for (const auto& share : problem.sums[sum])
            shares[share.contributor].emplace_back(sum, &share);
    for (std::size_t contributor = 0; contributor < shares.size(); ++contributor)
        sums_with_.emplace_back(problem.contributors[contributor].system->cells(), [&](const auto& add) {
            for (const auto& [sum, share] : shares[contributor])
                for (const auto cell : share->cells.plus)
                    add(cell, sum);
        });
}

void JointLocks::Classes::add(JointCell cell, std::uint64_t key)
{
    auto& with_key = cells[key];
    places[cell.contributor][cell.cell] = static_cast<std::uint32_t>(with_key.size());
    with_key.push_back(cell);
}

/// The last one takes its place.
void JointLocks::Classes::remove(JointCell cell, std::uint64_t key)
{
    const auto found = cells.find(key);
    auto& with_key = found->second;
    const auto place = places[cell.contributor][cell.cell];
    with_key[place] = with_key.back();
    places[with_key[place].contributor][with_key[place].cell] = place;
    with_key.pop_back();
    if (with_key.empty())
        cells.erase(found);
}

void JointLocks::lock(std::uint32_t sum)
{
    locked_[sum] = 1;
    rekey(sum, spread(sum));
}

void JointLocks::unlock(std::uint32_t sum)
{
    locked_[sum] = 0;
    rekey(sum, std::uint64_t { 0 } - spread(sum));
}

void JointLocks::rekey(std::uint32_t sum, std::uint64_t by)
{
    const auto change = [by](JointCell cell, Keys& keys, Classes& classes) {
        auto& key = keys[cell.contributor][cell.cell];
        classes.remove(cell, key);
        key += by;
        classes.add(cell, key);
    };
    for (const auto& share : problem_.sums[sum]) {
        for (const auto cell : share.cells.plus) {
            change({ share.contributor, cell }, keys_, classes_);
            if (problem_.tier[sum] == last_tier_)
                change({ share.contributor, cell }, last_keys_, last_classes_);
        }
    }
}

std::span<const JointCell> JointLocks::with_key(std::uint64_t key) const
{
    const auto found = classes_.cells.find(key);
    return found == classes_.cells.end() ? std::span<const JointCell>() : found->second;
}

std::span<const JointCell> JointLocks::with_last_key(std::uint64_t key) const
{
    const auto found = last_classes_.cells.find(key);
    return found == last_classes_.cells.end() ? std::span<const JointCell>() : found->second;
}

std::vector<std::uint32_t> JointLocks::changed_by(const JointWorld& world) const
{
    std::map<std::uint32_t, std::int64_t> changes;
    for (const auto& [contributor, cells] : world)
        for (const auto& [cell, change] : cells)
            for (const auto sum : sums_with(contributor, cell))
                if (is_locked(sum))
                    changes[sum] += change;
    std::vector<std::uint32_t> sums;
    for (const auto& [sum, change] : changes)
        if (change != 0)
            sums.push_back(sum);
    return sums;
}

bool JointLocks::nobody_notices(const JointWorld& world) const
{
    std::uint64_t sum = 0;
    for (const auto& [contributor, cells] : world)
        for (const auto& [cell, change] : cells)
            sum += static_cast<std::uint64_t>(change) * keys_[contributor][cell];
    return sum == 0;
}

ContributorIndex::ContributorIndex(const Contributor& contributor)
    : system(*contributor.system)
    , companions(*contributor.system, system)
{
    for (Cell cell = 0; cell < contributor.system->cells(); ++cell)
        alike.push_back(companions.key(cell));
    for (std::uint32_t sum = 0; sum < contributor.shown.size(); ++sum)
        if (contributor.shown[sum] != 0)
            companions.lock(sum);
}

JointExchange::JointExchange(const SumsProblem& problem,
    const std::vector<std::unique_ptr<ContributorIndex>>& index, const JointLocks& locks)
    : problem_(problem)
    , index_(index)
    , locks_(locks)
{
    for (const auto& contributor : problem.contributors) {
        change_.emplace_back(contributor.system->cells(), 0);
        roles_.emplace_back(contributor.system->cells(), 0);
        classes_seen_.emplace_back(contributor.system->cells(), 0);
    }
}

void JointExchange::set_roles(const JointNumber& number, std::int8_t sign)
{
    for (const auto& share : number) {
        for (const auto cell : share.cells.plus)
            roles_[share.contributor][cell] = sign;
        for (const auto cell : share.cells.minus)
            roles_[share.contributor][cell] = static_cast<std::int8_t>(-sign);
    }
}

std::vector<JointWorld> JointExchange::find(
    const JointNumber& number, const Coalition& without, Partners partners)
{
    without_ = without;
    partners_ = partners;
    tries_ = 0;
    set_roles(number, 1);
    std::vector<JointWorld> worlds;
    reached_ = 0;
    for (const int sign : { 1, -1 }) {
        if (reached_ >= problem_.width)
            break;
        auto world = push(number, sign, problem_.width - reached_);
        if (!world.empty())
            worlds.push_back(std::move(world));
    }
    set_roles(number, 0);
    if (reached_ < problem_.width)
        worlds.clear();
    return worlds;
}

JointWorld JointExchange::find_by_way_of(const JointWorld& other, const JointNumber& number,
    const Coalition& without, int sign, std::int64_t distance)
{
    without_ = without;
    partners_ = Partners::Others;
    tries_ = 0;
    reached_ = 0;
    set_roles(number, 1);
    for (const auto& [contributor, cells] : other)
        for (const auto& [cell, change] : cells)
            move({ contributor, cell }, change);
    auto world = push(number, sign, distance);
    set_roles(number, 0);
    return world;
}

JointWorld JointExchange::push(const JointNumber& number, int sign, std::int64_t distance)
{
    std::int64_t left = distance - sign * change_of(number);
    for (const auto& share : number) {
        if (stays(share.contributor))
            continue;
        for (const auto* cells : { &share.cells.plus, &share.cells.minus }) {
            const int of = cells == &share.cells.plus ? sign : -sign;
            for (const auto cell : *cells) {
                if (left <= 0)
                    break;
                shift({ share.contributor, cell }, of, left, 0);
                left = distance - sign * change_of(number);
            }
        }
    }
    if (!is_possible()) {
        take();
        return {};
    }
    reached_ += distance - left;
    return take();
}

/// Cells that move together were each given room alone.
bool JointExchange::is_possible() const
{
    return std::ranges::all_of(
        touched_, [&](const JointCell& cell) { return room(cell, 1) >= 0 && room(cell, -1) >= 0; });
}

std::int64_t JointExchange::change_of(const JointNumber& number) const
{
    std::int64_t change = 0;
    for (const auto& share : number) {
        for (const auto cell : share.cells.plus)
            change += change_[share.contributor][cell];
        for (const auto cell : share.cells.minus)
            change -= change_[share.contributor][cell];
    }
    return change;
}

bool JointExchange::stays(std::uint32_t contributor) const
{
    return std::ranges::binary_search(without_, contributor);
}

/// How far a cell can move on its own: down to its floor and to what is part of it, up to what it is part of.
std::int64_t JointExchange::room(JointCell place, int sign) const
{
    const auto& contributor = problem_.contributors[place.contributor];
    const auto& counts = *contributor.counts;
    const auto& changes = change_[place.contributor];
    const auto& index = index_[place.contributor]->system;
    const auto now = counts[place.cell] + changes[place.cell];
    if (sign < 0) {
        auto least = contributor.floors->of_cell(place.cell);
        for (const auto row : index.larger_in[place.cell]) {
            const auto smaller = contributor.system->orders()[row].smaller;
            least = std::max(least, counts[smaller] + changes[smaller] + contributor.floors->of_order(row));
        }
        return now - least;
    }
    auto most = now + far_enough;
    for (const auto row : index.smaller_in[place.cell]) {
        const auto larger = contributor.system->orders()[row].larger;
        most = std::min(most, counts[larger] + changes[larger] - contributor.floors->of_order(row));
    }
    return most - now;
}

void JointExchange::move(JointCell place, std::int64_t by)
{
    auto& change = change_[place.contributor][place.cell];
    if (change == 0)
        touched_.push_back(place);
    change += by;
}

/// Moves a cell, and companions the other way by as much in all.
void JointExchange::shift(JointCell place, int sign, std::int64_t distance, int depth)
{
    make_room(place, sign, distance, depth);
    distance = std::min(distance, room(place, sign));
    distance -= move_within(place, sign, distance);
    if (partners_ == Partners::None)
        return;
    for (const auto sums : { Sums::All, Sums::OfLastTier }) {
        while (distance > 0 && tries_ < most_tries) {
            const auto moved = move_in_chain(place, sign, distance, sums);
            if (moved == 0)
                break;
            distance -= moved;
        }
    }
}

/// Between companions that no sum over contributors tells apart.
std::int64_t JointExchange::move_within(JointCell place, int sign, std::int64_t distance)
{
    const auto& companions = index_[place.contributor]->companions;
    const auto own = locks_.key(place);
    if (distance > 0 && own == 0 && companions.is_free(place.cell)) {
        move(place, sign * distance);
        return distance;
    }
    std::int64_t moved = 0;
    for (const auto other : companions.of(place.cell)) {
        if (moved >= distance)
            break;
        const JointCell back { place.contributor, other };
        if (other == place.cell || locks_.key(back) != own || !may_go_together(place, back, Sums::All))
            continue;
        const auto step = std::min(distance - moved, room(back, -sign));
        if (step <= 0)
            continue;
        move(place, sign * step);
        move(back, -sign * step);
        moved += step;
    }
    return moved;
}

std::uint64_t JointExchange::key(JointCell cell, Sums sums) const
{
    if (cell.cell == none)
        return 0;
    return sums == Sums::All ? locks_.key(cell) : locks_.last_key(cell);
}

/// That they do not make up for each other in the number asked for, nor differ in other sums than those
/// looked at.
bool JointExchange::may_go_together(JointCell cell, JointCell other, Sums sums) const
{
    if (role(cell) != 0 && role(other) == role(cell))
        return false;
    return sums == Sums::All
        || locks_.key(cell) - locks_.last_key(cell) == locks_.key(other) - locks_.last_key(other);
}

std::int64_t JointExchange::move_in_chain(JointCell place, int sign, std::int64_t distance, Sums sums)
{
    if (room(place, sign) <= 0)
        return 0;
    return find_chain(place, sign, sums)
        ? move_along_chain(place, sign, std::min(distance, room(place, sign)))
        : 0;
}

/// The companions of the cell that could go the other way.
void JointExchange::add_ends(JointCell place, int sign, Sums sums)
{
    ends_.clear();
    const auto& companions = index_[place.contributor]->companions;
    if (companions.is_free(place.cell)) {
        if (sums == Sums::All || locks_.key(place) == locks_.last_key(place))
            ends_.try_emplace(0, none);
        return;
    }
    for (const auto other : companions.of(place.cell)) {
        const JointCell back { place.contributor, other };
        if (other != place.cell && may_go_together(place, back, sums) && room(back, -sign) > 0)
            ends_.try_emplace(key(back, sums), other);
    }
}

/// Breadth first, so the shortest chain: from what the cell would leave over to what a companion of it takes.
/// @return whether there is one: the last link, whose ends are in `links_`
bool JointExchange::find_chain(JointCell place, int sign, Sums sums)
{
    add_ends(place, sign, sums);
    if (ends_.empty())
        return false;
    ++mark_;
    keys_seen_.clear();
    links_.clear();
    const auto start = key(place, sums);
    links_.push_back({ place, place, start, 0, 0 });
    keys_seen_.insert(start);
    for (std::uint32_t link = 0; link < links_.size(); ++link) {
        if (links_[link].length == most_links)
            return false;
        const auto left_over = links_[link].key;
        const auto cells = sums == Sums::All ? locks_.with_key(left_over) : locks_.with_last_key(left_over);
        for (const auto& cell : cells) {
            if (++tries_ > most_tries)
                return false;
            if (cell.contributor == place.contributor || stays(cell.contributor)
                || (role(place) != 0 && role(cell) == role(place)) || room(cell, -sign) <= 0)
                continue;
            if (extend(link, cell, sign, sums))
                return true;
        }
    }
    return false;
}

/// @return whether the chain has reached an end
bool JointExchange::extend(std::uint32_t link, JointCell first, int sign, Sums sums)
{
    const auto& companions = index_[first.contributor]->companions;
    const auto length = links_[link].length + 1;
    const auto add = [&](JointCell given) {
        const auto left_over = key(given, sums);
        if (!keys_seen_.insert(left_over).second)
            return false;
        links_.push_back({ first, given, left_over, link, length });
        return ends_.contains(left_over);
    };
    if (companions.is_free(first.cell))
        return (sums == Sums::All || locks_.key(first) == locks_.last_key(first))
            && add({ first.contributor, none });
    const auto all = companions.of(first.cell);
    auto& seen = classes_seen_[first.contributor][all.front()];
    if (seen == mark_)
        return false;
    seen = mark_;
    const auto asked = role(links_.front().taken);
    for (const auto other : all) {
        ++tries_;
        const JointCell given { first.contributor, other };
        if (other == first.cell || (asked != 0 && role(given) == -asked)
            || (sums == Sums::OfLastTier && !may_go_together(first, given, sums)) || room(given, sign) <= 0)
            continue;
        if (add(given))
            return true;
    }
    return false;
}

std::int64_t JointExchange::move_along_chain(JointCell place, int sign, std::int64_t distance)
{
    std::vector<std::pair<JointCell, int>> moves { { place, sign },
        { { place.contributor, ends_.at(links_.back().key) }, -sign } };
    for (auto link = static_cast<std::uint32_t>(links_.size() - 1); link != 0; link = links_[link].before) {
        moves.emplace_back(links_[link].taken, -sign);
        moves.emplace_back(links_[link].given, sign);
    }
    std::erase_if(moves, [](const auto& step) { return step.first.cell == none; });
    for (const auto& [cell, way] : moves)
        distance = std::min(distance, room(cell, way));
    for (const auto& [cell, way] : moves)
        move(cell, way * distance);
    return distance;
}

/// A cell that is part of others can go up no further than they: lifts them first. In the same way what is
/// part of a cell is lowered first.
void JointExchange::make_room(JointCell place, int sign, std::int64_t distance, int depth)
{
    if (depth == most_depth || room(place, sign) >= distance)
        return;
    const auto& contributor = problem_.contributors[place.contributor];
    const auto& index = index_[place.contributor]->system;
    const auto now = [&](Cell cell) {
        return (*contributor.counts)[cell] + change_[place.contributor][cell];
    };
    for (const auto row : (sign > 0 ? index.smaller_in : index.larger_in)[place.cell]) {
        const auto& order = contributor.system->orders()[row];
        const auto limit = sign > 0 ? order.larger : order.smaller;
        const auto space = sign * (now(limit) - now(place.cell)) - contributor.floors->of_order(row);
        const auto own = sign < 0 ? now(place.cell) - contributor.floors->of_cell(place.cell) : distance;
        const auto wanted = std::min(distance, own) - space;
        if (wanted > 0)
            shift({ place.contributor, limit }, sign, wanted, depth + 1);
    }
}

JointWorld JointExchange::take()
{
    std::ranges::sort(
        touched_, {}, [](const JointCell& place) { return std::pair(place.contributor, place.cell); });
    JointWorld world;
    for (const auto& place : touched_) {
        auto& change = change_[place.contributor][place.cell];
        if (change == 0)
            continue;
        if (world.empty() || world.back().first != place.contributor)
            world.emplace_back(place.contributor, World());
        world.back().second.emplace_back(place.cell, change);
        change = 0;
    }
    touched_.clear();
    return world;
}

} // namespace wres::protection
