// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cells/cell_system.h"

namespace wres::protection {

/// For each cell, the numbers of the lists it stands in.
class Incidence {
public:
    /// @param visit  is called with what takes a cell and the number of a list, twice; it gives every cell of
    /// every list, the same each time
    template <typename Visit>
    Incidence(std::size_t cells, const Visit& visit) : starts_(cells + 1, 0)
    {
        visit([&](cells::Cell cell, std::size_t /*list*/) { ++starts_[cell + 1]; });
        for (std::size_t cell = 0; cell < cells; ++cell)
            starts_[cell + 1] += starts_[cell];
        lists_.resize(starts_[cells]);
        auto next = starts_;
        visit([&](cells::Cell cell, std::size_t list) {
            lists_[next[cell]++] = static_cast<std::uint32_t>(list);
        });
    }

    [[nodiscard]] std::span<const std::uint32_t> operator[](cells::Cell cell) const
    {
        return { lists_.data() + starts_[cell], lists_.data() + starts_[cell + 1] };
    }

private:
    std::vector<std::uint32_t> starts_; // by cell, among the lists, and one past the last
    std::vector<std::uint32_t> lists_;
};

} // namespace wres::protection
