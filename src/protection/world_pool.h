// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/world.h"

namespace wres::protection {

/// Worlds and what they do: which published sums they change, which sensitive numbers they move and by how
/// much. A sum that some world changes is hidden; a number is protected when worlds lie far enough apart in
/// it.
class WorldPool {
public:
    using Place = std::uint32_t;

    WorldPool(const CellSystem& system, const SystemIndex& index, const std::vector<SignedSum>& numbers);

    Place add(World world);
    void remove(Place world);

    /// How far apart the worlds lie in a number, the true one among them.
    [[nodiscard]] std::int64_t width(std::uint32_t number) const;

    /// Whether worlds lie so far apart in a number, the true one among them, even without some.
    /// @param left_out  by place; worlds added since are not
    [[nodiscard]] bool is_wide_without(
        std::uint32_t number, std::int64_t width, const std::vector<std::uint8_t>& left_out) const;

    /// By place, the worlds that change a sum.
    [[nodiscard]] std::vector<std::uint8_t> marks_of_changing(std::uint32_t sum) const;

    /// The worlds that change a sum.
    [[nodiscard]] const std::vector<Place>& changing(std::uint32_t sum) const { return changing_[sum]; }

    [[nodiscard]] const std::vector<std::uint32_t>& sums_of(Place world) const
    {
        return effects_[world].sums;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& numbers_of(Place world) const
    {
        return effects_[world].numbers;
    }

    /// One past the last place that a world has had.
    [[nodiscard]] Place places() const { return static_cast<Place>(worlds_.size()); }

    /// Empty where the world was removed.
    [[nodiscard]] const World& world(Place place) const { return worlds_[place]; }

    /// The worlds there are.
    [[nodiscard]] std::vector<World> take();

private:
    struct Effect {
        std::vector<std::uint32_t> sums;
        std::vector<std::uint32_t> numbers;
    };

    struct Mover {
        Place world {};
        std::int64_t change {};
    };

    const CellSystem& system_;
    const SystemIndex& index_;
    const std::vector<SignedSum>& numbers_;
    Incidence numbers_with_;
    Changes changes_;
    std::vector<World> worlds_;
    std::vector<Effect> effects_;
    std::vector<std::vector<Place>> changing_; // by sum
    std::vector<std::vector<Mover>> movers_; // by number
};

} // namespace wres::protection
