// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

#include "attack/knowledge.h"

namespace wres::attack {

/// A number printed in the place of a count, that was rounded or has noise.
struct ChangedCount {
    std::int64_t printed {};
    std::int64_t within {}; // the count is no farther from what is printed
};

/// What it says of the count. A count of 0 stays 0, so what is printed as more is 1 at least.
[[nodiscard]] inline Limits limits_of(const ChangedCount& count)
{
    const auto least = count.printed == 0 ? 0 : std::max<std::int64_t>(count.printed - count.within, 1);
    return { static_cast<double>(least), static_cast<double>(count.printed + count.within) };
}

} // namespace wres::attack
