// SPDX-License-Identifier: MIT
#include "formats/xml_characters.h"

#include <algorithm>
#include <charconv>

namespace wres::formats {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// What a name can begin with beyond ASCII.
constexpr std::array<Range, 12> name_start_ranges { { { 0xC0, 0xD6 }, { 0xD8, 0xF6 }, { 0xF8, 0x2FF },
    { 0x370, 0x37D }, { 0x37F, 0x1FFF }, { 0x200C, 0x200D }, { 0x2070, 0x218F }, { 0x2C00, 0x2FEF },
    { 0x3001, 0xD7FF }, { 0xF900, 0xFDCF }, { 0xFDF0, 0xFFFD }, { 0x10000, 0xEFFFF } } };

/// What it can go on with besides.
constexpr std::array<Range, 3> name_ranges { { { 0xB7, 0xB7 }, { 0x300, 0x36F }, { 0x203F, 0x2040 } } };

template <std::size_t count>
bool within(char32_t character, const std::array<Range, count>& ranges)
{
    return std::ranges::any_of(
        ranges, [&](Range range) { return character >= range.first && character <= range.last; });
}

bool is_xml_character(char32_t character)
{
    const bool control = character < ' ' && character != '\t' && character != '\n' && character != '\r';
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return !control && !surrogate && character != 0xFFFE && character != 0xFFFF && character <= 0x10FFFF;
}

unsigned byte_at(const char* at)
{
    return static_cast<unsigned char>(*at);
}

/// How many bytes a character takes that begins with this one; 0 when none does.
std::size_t length_from(unsigned first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

char32_t least_of_length(std::size_t length)
{
    return length == 1 ? 0 : length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
}

} // namespace

XmlCharacter xml_character(const char* at, const char* end)
{
    const auto first = byte_at(at);
    const auto length = length_from(first);
    if (length == 0)
        return {};
    char32_t value = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i == end)
            return { 0, length, true };
        const auto next = byte_at(at + i);
        if ((next & 0xC0) != 0x80)
            return {};
        value = value << 6 | (next & 0x3F);
    }
    const bool shortest = value >= least_of_length(length);
    return shortest && is_xml_character(value) ? XmlCharacter { value, length, false } : XmlCharacter {};
}

const char* end_of_name(const char* at, const char* end)
{
    const char* const begin = at;
    while (at != end) {
        if (is_xml(*at, at == begin ? XmlByteClass::NameStart : XmlByteClass::Name)) {
            ++at;
            continue;
        }
        if (byte_at(at) < 0x80)
            return at;
        const auto character = xml_character(at, end);
        if (character.cut)
            return end;
        const bool goes_on = at != begin && within(character.value, name_ranges);
        if (character.bytes == 0 || (!goes_on && !within(character.value, name_start_ranges)))
            return at;
        at += character.bytes;
    }
    return end;
}

std::optional<char32_t> referred_character(std::string_view reference)
{
    if (reference == "amp")
        return U'&';
    if (reference == "lt")
        return U'<';
    if (reference == "gt")
        return U'>';
    if (reference == "quot")
        return U'"';
    if (reference == "apos")
        return U'\'';
    if (!reference.starts_with('#'))
        return std::nullopt;
    const bool hexadecimal = reference.starts_with("#x");
    const auto digits = reference.substr(hexadecimal ? 2 : 1);
    std::uint32_t number = 0;
    const auto [end, status] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
    if (status != std::errc {} || end != digits.data() + digits.size() || !is_xml_character(number))
        return std::nullopt;
    return number;
}

char* put_utf8(char32_t character, char* out)
{
    const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
    const auto put_rest = [&](unsigned shift) { put(0x80 | (character >> shift & 0x3F)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | character >> 6);
        put_rest(0);
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put_rest(6);
        put_rest(0);
    } else {
        put(0xF0 | character >> 18);
        put_rest(12);
        put_rest(6);
        put_rest(0);
    }
    return out;
}

} // namespace wres::formats
