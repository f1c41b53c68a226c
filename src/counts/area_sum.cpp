// SPDX-License-Identifier: MIT
#include "counts/area_sum.h"

namespace wres::counts {

void add_area_sum(Cube& to, const Cube& from, const AreaSum& sum)
{
    for (const auto& [key, people] : from.slices()) {
        if (!sum.columns.contains({ key.area, key.period, key.scope, key.dimension }))
            continue;
        auto in_sum = key;
        in_sum.area = sum.area;
        to.add(in_sum, people);
    }
}

} // namespace wres::counts
