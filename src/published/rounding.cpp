// SPDX-License-Identifier: MIT
#include "published/rounding.h"

#include <cmath>
#include <set>

namespace wres::published {

namespace {

/// A number is a multiple of 5 by chance once in five: eight different ones hardly ever are.
constexpr std::size_t different_numbers = 8;

} // namespace

double rounding_base_of(const PublishedTable& table)
{
    std::set<double> numbers;
    for (const auto& cell : table.cells)
        if (cell.use == CellUse::Count && cell.printed.kind == PrintedKind::Number
            && cell.printed.number != 0)
            numbers.insert(cell.printed.number);
    if (numbers.size() < different_numbers)
        return 0;
    for (const double base : { 100.0, 10.0, 5.0 }) {
        bool all = true;
        for (const auto number : numbers)
            all = all && std::fmod(number, base) == 0;
        if (all)
            return base;
    }
    return 0;
}

} // namespace wres::published
