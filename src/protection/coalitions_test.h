// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "protection/coalition_cover.h"

namespace wres::protection::test {

/// Every coalition of some contributors, by trying them all.
inline std::vector<Coalition> coalitions(std::uint32_t contributors, std::size_t most)
{
    std::vector<Coalition> all;
    for (std::uint32_t members = 0; members < (1U << contributors); ++members) {
        Coalition coalition;
        for (std::uint32_t one = 0; one < contributors; ++one)
            if ((members >> one & 1U) != 0)
                coalition.push_back(one);
        if (coalition.size() <= most)
            all.push_back(coalition);
    }
    return all;
}

} // namespace wres::protection::test
