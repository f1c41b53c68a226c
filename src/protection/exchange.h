// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "protection/world.h"

namespace wres::protection {

/// Which cells stand in the same locked lists: the equalities, and the sums shown. People can be moved from
/// one of them to another without anybody's noticing.
class Companions {
public:
    Companions(const CellSystem& system, const SystemIndex& index);
    Companions(const Companions&) = delete;
    Companions& operator=(const Companions&) = delete;

    /// Locks a sum that is shown, or unlocks one that is hidden.
    void lock(std::uint32_t sum);
    void unlock(std::uint32_t sum);
    [[nodiscard]] bool is_locked(std::uint32_t sum) const { return locked_[sum] != 0; }

    /// The cells that share all of the cell's locked lists, itself among them, in order.
    [[nodiscard]] std::span<const Cell> of(Cell cell) const { return *class_of_[cell]; }

    /// The cells, if any, that make up for the difference between others: those whose locked lists are those
    /// of `like`, with those of `more` and without those of `less`.
    [[nodiscard]] std::span<const Cell> completing(Cell like, Cell more, Cell less) const;

    /// Equal for cells that share all locked lists, and different for all others but by a chance of 1 in
    /// 2^64.
    [[nodiscard]] std::uint64_t key(Cell cell) const { return key_[cell]; }

    /// Whether the cell stands in no locked list at all.
    [[nodiscard]] bool is_free(Cell cell) const { return locked_lists_[cell] == 0; }

private:
    void rekey(std::uint32_t sum, std::uint64_t by);
    [[nodiscard]] std::uint16_t& classes_like(std::uint64_t key) { return classes_like_[key & low_bits_]; }

    const CellSystem& system_;
    std::vector<std::uint8_t> locked_; // by sum
    std::vector<std::uint64_t> key_; // by cell
    std::vector<std::uint32_t> locked_lists_; // by cell: how many
    std::unordered_map<std::uint64_t, std::vector<Cell>> classes_;
    std::vector<const std::vector<Cell>*> class_of_; // by cell; what a map holds stays where it is
    // By the low bits of their keys, how many there are: of the keys asked for by far the most have none.
    std::vector<std::uint16_t> classes_like_;
    std::uint64_t low_bits_ = 0;
};

/// Looks for worlds in which a sensitive number differs, by moving people between companions: no linear
/// programme is needed, and all is in whole numbers.
class Exchange {
public:
    Exchange(const CellSystem& system, const SystemIndex& index, const CellCounts& counts,
        const Floors& floors, const Companions& companions);

    /// @return worlds among which the number takes values at least `width` apart (the true one among them),
    /// or none when no such are found
    [[nodiscard]] std::vector<World> find(const SignedSum& number, std::int64_t width);

    /// One world in which the number is up to `distance` more, or less, than it is; empty when none is found.
    /// @param sign  1: more
    /// @param room  how far each cell may go that way at most, besides what else limits it
    [[nodiscard]] World find_one(const SignedSum& number, int sign, std::int64_t distance,
        const std::function<std::int64_t(Cell, int)>& room);

    /// How far the last number was moved at most.
    [[nodiscard]] std::int64_t reached() const { return reached_; }

private:
    [[nodiscard]] World push(const SignedSum& number, int sign, std::int64_t distance);
    [[nodiscard]] std::int64_t change_of(const SignedSum& number) const;
    std::int64_t shift(Cell cell, int sign, std::int64_t distance, int depth);
    std::int64_t shift_with_companions(Cell cell, int sign, std::int64_t distance);
    std::int64_t swap_with_neighbours(Cell cell, int sign, std::int64_t distance);
    void make_room(Cell cell, int sign, std::int64_t distance, int depth);
    [[nodiscard]] std::int64_t room(Cell cell, int sign) const;
    [[nodiscard]] std::int64_t room_beside_others(Cell cell, int sign) const;
    void set_roles(const SignedSum& number, std::int8_t sign);
    void move(Cell cell, std::int64_t by);
    World take();

    const CellSystem& system_;
    const SystemIndex& index_;
    const CellCounts& counts_;
    const Floors& floors_;
    const Companions& companions_;
    std::vector<std::int64_t> change_; // by cell
    std::vector<Cell> touched_;
    std::vector<std::int8_t> role_; // by cell: 1 or -1 in the number asked for
    std::vector<std::uint32_t> seen_;
    std::uint32_t mark_ = 0;
    std::int64_t reached_ = 0;
    const std::function<std::int64_t(Cell, int)>* room_given_ = nullptr;
};

} // namespace wres::protection
