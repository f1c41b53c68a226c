// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "nation/council_counts.h"

namespace wres::test {

/// "A=12/120:20/800 B=3/41:14/520"
inline std::vector<nation::CouncilCounts> councils_from(std::string_view words)
{
    std::vector<nation::CouncilCounts> councils;
    for (const auto word : split(words, ' ')) {
        const auto parts = split(word, '=');
        std::vector<std::uint64_t> numbers;
        for (const auto side : split(parts[1], ':')) {
            for (const auto number : split(side, '/'))
                numbers.push_back(static_cast<std::uint64_t>(*parse_integer(number)));
        }
        councils.push_back({ std::string(parts[0]), { numbers[0], numbers[1], numbers[2], numbers[3] } });
    }
    return councils;
}

} // namespace wres::test
