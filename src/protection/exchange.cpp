// SPDX-License-Identifier: MIT
#include "protection/exchange.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "base/spread.h"

namespace wres::protection {

namespace {

constexpr std::int64_t far_enough = 1'000'000;
constexpr int most_depth = 3; // of measures within measures and areas within areas
constexpr std::size_t places_of_a_cell = 16; // so that few classes are alike

std::uint64_t key_of_sum(std::uint32_t sum)
{
    return spread(2 * std::uint64_t { sum });
}
std::uint64_t key_of_equality(std::size_t equality)
{
    return spread(2 * std::uint64_t { equality } + 1);
}

} // namespace

Companions::Companions(const CellSystem& system, const SystemIndex& /*index*/)
    : system_(system)
    , locked_(system.sums().size(), 0)
    , key_(system.cells(), 0)
    , locked_lists_(system.cells(), 0)
{
    for (std::size_t row = 0; row < system.equalities().size(); ++row) {
        for (const auto cell : system.equalities()[row].left) {
            key_[cell] += key_of_equality(row);
            ++locked_lists_[cell];
        }
        for (const auto cell : system.equalities()[row].right) {
            key_[cell] -= key_of_equality(row);
            ++locked_lists_[cell];
        }
    }
    for (std::size_t cell = 0; cell < key_.size(); ++cell)
        classes_[key_[cell]].push_back(static_cast<Cell>(cell));
    for (const auto key : key_)
        class_of_.push_back(&classes_.at(key));
    classes_like_.resize(std::bit_ceil(places_of_a_cell * std::max<std::size_t>(key_.size(), 1)), 0);
    low_bits_ = classes_like_.size() - 1;
    for (const auto& [key, cells] : classes_)
        ++classes_like(key);
}

void Companions::lock(std::uint32_t sum)
{
    locked_[sum] = 1;
    rekey(sum, key_of_sum(sum));
    for (const auto cell : system_.sums()[sum])
        ++locked_lists_[cell];
}

void Companions::unlock(std::uint32_t sum)
{
    locked_[sum] = 0;
    rekey(sum, std::uint64_t { 0 } - key_of_sum(sum));
    for (const auto cell : system_.sums()[sum])
        --locked_lists_[cell];
}

void Companions::rekey(std::uint32_t sum, std::uint64_t by)
{
    for (const auto cell : system_.sums()[sum]) {
        auto& from = classes_[key_[cell]];
        from.erase(std::ranges::lower_bound(from, cell));
        if (from.empty()) {
            classes_.erase(key_[cell]);
            --classes_like(key_[cell]);
        }
        key_[cell] += by;
        auto& to = classes_[key_[cell]];
        if (to.empty())
            ++classes_like(key_[cell]);
        to.insert(std::ranges::lower_bound(to, cell), cell);
        class_of_[cell] = &to;
    }
}

std::span<const Cell> Companions::completing(Cell like, Cell more, Cell less) const
{
    const auto key = key_[like] + key_[more] - key_[less];
    if (classes_like_[key & low_bits_] == 0)
        return {};
    const auto found = classes_.find(key);
    if (found == classes_.end())
        return {};
    return found->second;
}

Exchange::Exchange(const CellSystem& system, const SystemIndex& index, const CellCounts& counts,
    const Floors& floors, const Companions& companions)
    : system_(system)
    , index_(index)
    , counts_(counts)
    , floors_(floors)
    , companions_(companions)
    , change_(system.cells(), 0)
    , role_(system.cells(), 0)
    , seen_(system.cells(), 0)
{
}

std::vector<World> Exchange::find(const SignedSum& number, std::int64_t width)
{
    set_roles(number, 1);
    std::vector<World> worlds;
    reached_ = 0;
    for (const int sign : { 1, -1 }) {
        if (reached_ >= width)
            break;
        auto world = push(number, sign, width - reached_);
        if (!world.empty())
            worlds.push_back(std::move(world));
    }
    set_roles(number, 0);
    if (reached_ < width)
        worlds.clear();
    return worlds;
}

World Exchange::find_one(const SignedSum& number, int sign, std::int64_t distance,
    const std::function<std::int64_t(Cell, int)>& room)
{
    room_given_ = &room;
    set_roles(number, 1);
    reached_ = 0;
    auto world = push(number, sign, distance);
    set_roles(number, 0);
    room_given_ = nullptr;
    return world;
}

void Exchange::set_roles(const SignedSum& number, std::int8_t sign)
{
    for (const auto cell : number.plus)
        role_[cell] = sign;
    for (const auto cell : number.minus)
        role_[cell] = static_cast<std::int8_t>(-sign);
}

World Exchange::push(const SignedSum& number, int sign, std::int64_t distance)
{
    std::int64_t left = distance;
    for (int way = 0; way < 2 && left > 0; ++way) {
        for (const auto* cells : { &number.plus, &number.minus }) {
            const int of = cells == &number.plus ? sign : -sign;
            for (const auto cell : *cells) {
                if (left <= 0)
                    break;
                if (way == 0)
                    shift(cell, of, left, 0);
                else
                    swap_with_neighbours(cell, of, left);
                left = distance - sign * change_of(number);
            }
        }
    }
    reached_ += distance - left;
    return take();
}

std::int64_t Exchange::change_of(const SignedSum& number) const
{
    std::int64_t change = 0;
    for (const auto cell : number.plus)
        change += change_[cell];
    for (const auto cell : number.minus)
        change -= change_[cell];
    return change;
}

std::int64_t Exchange::room(Cell cell, int sign) const
{
    const auto room = room_beside_others(cell, sign);
    return room_given_ == nullptr ? room : std::min(room, (*room_given_)(cell, sign) - sign * change_[cell]);
}

/// How far a cell can move on its own: down to its floor and to what is part of it, up to what it is part of.
std::int64_t Exchange::room_beside_others(Cell cell, int sign) const
{
    const auto now = counts_[cell] + change_[cell];
    if (sign < 0) {
        auto least = floors_.of_cell(cell);
        for (const auto row : index_.larger_in[cell]) {
            const auto smaller = system_.orders()[row].smaller;
            least = std::max(least, counts_[smaller] + change_[smaller] + floors_.of_order(row));
        }
        return now - least;
    }
    auto most = now + far_enough;
    for (const auto row : index_.smaller_in[cell]) {
        const auto larger = system_.orders()[row].larger;
        most = std::min(most, counts_[larger] + change_[larger] - floors_.of_order(row));
    }
    return most - now;
}

void Exchange::move(Cell cell, std::int64_t by)
{
    if (change_[cell] == 0)
        touched_.push_back(cell);
    change_[cell] += by;
}

/// Moves a cell, and its companions the other way by as much in all.
/// @return how far
std::int64_t Exchange::shift(Cell cell, int sign, std::int64_t distance, int depth)
{
    make_room(cell, sign, distance, depth);
    return shift_with_companions(cell, sign, std::min(distance, room(cell, sign)));
}

std::int64_t Exchange::shift_with_companions(Cell cell, int sign, std::int64_t distance)
{
    if (distance <= 0)
        return 0;
    if (companions_.is_free(cell)) {
        move(cell, sign * distance);
        return distance;
    }
    std::int64_t moved = 0;
    for (const auto other : companions_.of(cell)) {
        if (moved >= distance)
            break;
        if (other == cell || (role_[cell] != 0 && role_[other] == role_[cell]))
            continue;
        const auto step = std::min(distance - moved, room(other, -sign));
        if (step <= 0)
            continue;
        move(other, -sign * step);
        move(cell, sign * step);
        moved += step;
    }
    return moved;
}

/// A cell that is part of others can go up no further than they: lifts them first. In the same way what is
/// part of a cell is lowered first.
void Exchange::make_room(Cell cell, int sign, std::int64_t distance, int depth)
{
    if (depth == most_depth || room(cell, sign) >= distance)
        return;
    const auto& incidence = sign > 0 ? index_.smaller_in : index_.larger_in;
    for (const auto row : incidence[cell]) {
        const auto& order = system_.orders()[row];
        const auto limit = sign > 0 ? order.larger : order.smaller;
        const auto space =
            sign * (counts_[limit] + change_[limit] - counts_[cell] - change_[cell]) - floors_.of_order(row);
        const auto own = sign < 0 ? counts_[cell] + change_[cell] - floors_.of_cell(cell) : distance;
        const auto wanted = std::min(distance, own) - space;
        if (wanted > 0)
            shift(limit, sign, wanted, depth + 1);
    }
}

/// Four cells at the corners of a rectangle: two go up and two go down.
std::int64_t Exchange::swap_with_neighbours(Cell cell, int sign, std::int64_t distance)
{
    std::int64_t moved = 0;
    ++mark_;
    std::vector<Cell> near;
    for (const auto sum : index_.sums[cell]) {
        for (const auto other : system_.sums()[sum]) {
            if (seen_[other] == mark_ || other == cell)
                continue;
            seen_[other] = mark_;
            near.push_back(other);
        }
    }
    for (const auto equality : index_.equalities[cell]) {
        for (const auto other : system_.equalities()[equality].left) {
            if (seen_[other] == mark_ || other == cell)
                continue;
            seen_[other] = mark_;
            near.push_back(other);
        }
    }
    std::vector<Cell> give;
    for (const auto other : near)
        if (role_[other] != role_[cell] && room(other, -sign) > 0)
            give.push_back(other);
    for (std::size_t one = 0; one < give.size() && moved < distance; ++one) {
        for (std::size_t two = one + 1; two < give.size() && moved < distance; ++two) {
            for (const auto fourth : companions_.completing(give[one], give[two], cell)) {
                if (fourth == cell || fourth == give[one] || fourth == give[two]
                    || role_[fourth] == -role_[cell])
                    continue;
                const auto step = std::min({ distance - moved, room(cell, sign), room(give[one], -sign),
                    room(give[two], -sign), room(fourth, sign) });
                if (step <= 0)
                    continue;
                move(cell, sign * step);
                move(fourth, sign * step);
                move(give[one], -sign * step);
                move(give[two], -sign * step);
                moved += step;
                if (moved >= distance)
                    break;
            }
        }
    }
    return moved;
}

World Exchange::take()
{
    World world;
    for (const auto cell : touched_) {
        if (change_[cell] != 0)
            world.emplace_back(cell, change_[cell]);
        change_[cell] = 0;
    }
    touched_.clear();
    std::ranges::sort(world);
    return world;
}

} // namespace wres::protection
