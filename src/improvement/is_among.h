// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace wres::improvement {

[[nodiscard]] inline bool is_among(const std::vector<std::string>& all, std::string_view one)
{
    return std::ranges::find(all, one) != all.end();
}

} // namespace wres::improvement
