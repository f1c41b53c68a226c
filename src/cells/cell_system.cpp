// SPDX-License-Identifier: MIT
#include "cells/cell_system.h"

namespace wres::cells {

std::int64_t value_of(const SignedSum& sum, const CellCounts& counts)
{
    std::int64_t value = 0;
    for (const auto cell : sum.plus)
        value += counts[cell];
    for (const auto cell : sum.minus)
        value -= counts[cell];
    return value;
}

} // namespace wres::cells
