// SPDX-License-Identifier: MIT
#include "cli/wrapped_text.h"

#include "base/text.h"
#include "base/text_lines.h"

namespace wres::cli {

std::string wrapped(std::string_view text, std::size_t indent)
{
    const std::string line_end = "\n" + std::string(indent, ' ');
    std::vector<std::string> lines;
    for (const auto paragraph : split(text, '\n'))
        lines.push_back(join(text_lines(paragraph, terminal_width - indent), line_end));
    return join(lines, line_end);
}

std::string padded(std::string_view text, std::size_t width)
{
    const auto length = characters(text);
    return std::string(text) + std::string(length < width ? width - length : 0, ' ');
}

} // namespace wres::cli
