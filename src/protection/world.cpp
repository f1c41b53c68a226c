// SPDX-License-Identifier: MIT
#include "protection/world.h"

#include <algorithm>

namespace wres::protection {

SystemIndex::SystemIndex(const CellSystem& system)
    : equalities(system.cells(),
        [&](const auto& add) {
            for (std::size_t row = 0; row < system.equalities().size(); ++row)
                for (const auto* cells : { &system.equalities()[row].left, &system.equalities()[row].right })
                    for (const auto cell : *cells)
                        add(cell, row);
        })
    , smaller_in(system.cells(),
          [&](const auto& add) {
              for (std::size_t row = 0; row < system.orders().size(); ++row)
                  add(system.orders()[row].smaller, row);
          })
    , larger_in(system.cells(),
          [&](const auto& add) {
              for (std::size_t row = 0; row < system.orders().size(); ++row)
                  add(system.orders()[row].larger, row);
          })
    , sums(system.cells(), [&](const auto& add) {
        for (std::size_t row = 0; row < system.sums().size(); ++row)
            for (const auto cell : system.sums()[row])
                add(cell, row);
    })
{
}

Incidence incidence_of(const std::vector<SignedSum>& numbers, std::size_t cells)
{
    return { cells, [&](const auto& add) {
                for (std::size_t number = 0; number < numbers.size(); ++number)
                    for (const auto* own : { &numbers[number].plus, &numbers[number].minus })
                        for (const auto cell : *own)
                            add(cell, number);
            } };
}

std::int64_t Changes::of(const std::vector<Cell>& cells) const
{
    std::int64_t change = 0;
    for (const auto cell : cells)
        change += of_[cell];
    return change;
}

Floors floors_of_people_counted(const CellSystem& system, const CellCounts& counts)
{
    Floors floors;
    for (const auto count : counts)
        floors.cells.push_back(std::min<std::int64_t>(count, 1));
    for (const auto& order : system.orders())
        floors.orders.push_back(std::min<std::int64_t>(counts[order.larger] - counts[order.smaller], 1));
    return floors;
}

bool is_possible(const World& world, const Changes& changes, const CellSystem& system,
    const SystemIndex& index, const CellCounts& counts, const Floors& floors)
{
    for (const auto& [cell, change] : world) {
        if (counts[cell] + change < floors.of_cell(cell))
            return false;
        for (const auto row : index.equalities[cell])
            if (changes.of(system.equalities()[row].left) != changes.of(system.equalities()[row].right))
                return false;
        for (const auto* incidence : { &index.smaller_in, &index.larger_in }) {
            for (const auto row : (*incidence)[cell]) {
                const auto& order = system.orders()[row];
                if (counts[order.smaller] + changes[order.smaller] + floors.of_order(row)
                    > counts[order.larger] + changes[order.larger])
                    return false;
            }
        }
    }
    return true;
}

} // namespace wres::protection
