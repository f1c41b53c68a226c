// SPDX-License-Identifier: MIT
#include "inspection/language_tag.h"

#include <algorithm>

#include "base/text.h"

namespace wres::inspection {

bool is_language_tag(std::string_view text)
{
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    bool is_first = true;
    for (const auto part : split(text, '-')) {
        if (part.empty() || part.size() > 8)
            return false;
        if (!std::ranges::all_of(part, [&](char c) { return is_letter(c) || (!is_first && is_digit(c)); }))
            return false;
        if (is_first && (part.size() < 2 || part.size() > 3) && part.size() != 5)
            return false;
        is_first = false;
    }
    return true;
}

} // namespace wres::inspection
