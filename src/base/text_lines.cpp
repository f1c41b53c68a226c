// SPDX-License-Identifier: MIT
#include "base/text_lines.h"

#include <algorithm>

#include "base/text.h"

namespace wres {

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> text_lines(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    for (const auto word : split(text, ' ')) {
        if (word.empty())
            continue;
        if (lines.empty() || characters(lines.back()) + 1 + characters(word) > width)
            lines.emplace_back(word);
        else
            lines.back().append(" ").append(word);
    }
    return lines;
}

} // namespace wres
