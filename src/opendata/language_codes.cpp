// SPDX-License-Identifier: MIT
#include "opendata/language_codes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "language/phrase.h"

namespace wres::opendata {

std::string language_of_words()
{
    const auto& tag = language::current_language().tag();
    return tag.substr(0, tag.find('-'));
}

std::string listed_language()
{
    constexpr std::array listed { std::pair<std::string_view, std::string_view> { "en", "ENG" },
        std::pair<std::string_view, std::string_view> { "cy", "CYM" } };
    const auto* const found =
        std::ranges::find(listed, language_of_words(), &std::pair<std::string_view, std::string_view>::first);
    return found == listed.end() ? std::string() : std::string(found->second);
}

} // namespace wres::opendata
