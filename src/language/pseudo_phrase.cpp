// SPDX-License-Identifier: MIT
#include "language/pseudo_phrase.h"

#include <array>
#include <cstddef>

namespace wres::language {
namespace {

// Letters that every font has which is as wide as Arial, so that text is no wider than in a true language.
constexpr std::array<std::string_view, 26> small { "å", "β", "ç", "đ", "é", "ƒ", "ğ", "ĥ", "ï", "ĵ", "ķ", "ļ",
    "µ", "ñ", "ø", "þ", "θ", "ŕ", "š", "ţ", "ü", "ν", "ŵ", "χ", "ý", "ž" };
constexpr std::array<std::string_view, 26> capital { "Å", "Β", "Ç", "Đ", "É", "Φ", "Ğ", "Ĥ", "Ï", "Ĵ", "Ķ",
    "Ļ", "Μ", "Ñ", "Ø", "Þ", "Θ", "Ŕ", "Š", "Ţ", "Ü", "Υ", "Ŵ", "Χ", "Ý", "Ž" };

std::string_view accented(const char& letter)
{
    if (letter >= 'a' && letter <= 'z')
        return small[static_cast<std::size_t>(letter - 'a')];
    if (letter >= 'A' && letter <= 'Z')
        return capital[static_cast<std::size_t>(letter - 'A')];
    return { &letter, 1 };
}

/// A place "{…}", or the letters "[c]" that stand for a number: both are what they are in every language.
std::string_view kept_as_it_is(std::string_view rest)
{
    if (rest.front() == '{' && rest.starts_with("{{"))
        return rest.substr(0, 2);
    if (rest.front() == '{')
        return rest.substr(0, rest.find('}') + 1);
    if (rest.size() > 2 && rest[0] == '[' && rest[2] == ']')
        return rest.substr(0, 3);
    return {};
}

} // namespace

std::string pseudo_phrase(std::string_view english)
{
    constexpr std::size_t of_a_third = 3;
    std::string phrase = "«";
    std::size_t letters = 0;
    while (!english.empty()) {
        if (const auto kept = kept_as_it_is(english); !kept.empty()) {
            phrase += kept;
            english.remove_prefix(kept.size());
            continue;
        }
        phrase += accented(english.front());
        english.remove_prefix(1);
        ++letters;
    }
    return phrase + std::string((letters + of_a_third - 1) / of_a_third, '~') + "»";
}

} // namespace wres::language
