// SPDX-License-Identifier: MIT
#include "cli/wrapped_text.h"

#include <algorithm>

#include "base/text.h"

namespace wres::cli {
namespace {

/// Characters in UTF-8: every byte that does not continue one.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

std::string wrapped(std::string_view text, std::size_t indent)
{
    const std::string margin(indent, ' ');
    std::string out;
    for (const auto line : split(text, '\n')) {
        if (!out.empty() || line.data() != text.data())
            out += "\n" + margin;
        std::size_t width = indent;
        bool first_word = true;
        for (const auto word : split(line, ' ')) {
            if (word.empty())
                continue;
            const auto length = characters(word);
            if (!first_word && width + 1 + length > terminal_width) {
                out += "\n" + margin;
                width = indent;
                first_word = true;
            }
            if (!first_word) {
                out += ' ';
                ++width;
            }
            out += word;
            width += length;
            first_word = false;
        }
    }
    return out;
}

std::string padded(std::string_view text, std::size_t width)
{
    const auto length = characters(text);
    return std::string(text) + std::string(length < width ? width - length : 0, ' ');
}

} // namespace wres::cli
