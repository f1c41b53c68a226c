// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace wres::test {

/// How often a word stands in a text.
inline std::size_t times(std::string_view text, std::string_view word)
{
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
        ++found;
    return found;
}

} // namespace wres::test
