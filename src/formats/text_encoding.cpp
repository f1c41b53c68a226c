// SPDX-License-Identifier: MIT
#include "formats/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace wres::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t replacement_character = 0xFFFD;

/// How many zero bytes there are at each place within groups of four.
std::array<std::size_t, 4> zero_bytes_by_place(std::string_view text)
{
    std::array<std::size_t, 4> zeros {};
    for (std::size_t i = 0; i < text.size(); ++i)
        zeros[i % 4] += text[i] == '\0';
    return zeros;
}

/// English text in UTF-16 has a zero in nearly every second byte, and hardly one in the others; in UTF-32
/// three of four.
Encoding encoding_by_zero_bytes(std::string_view text)
{
    const auto whole = text.substr(0, text.size() / 4 * 4);
    const auto groups = whole.size() / 4;
    if (groups == 0 || whole.find('\0') == std::string_view::npos)
        return Encoding::EightBit;
    const auto zeros = zero_bytes_by_place(whole);
    const auto mostly = [&](std::size_t place) { return zeros[place] * 10 >= groups * 7; };
    const auto hardly = [&](std::size_t place) { return zeros[place] * 50 <= groups; };

    if ((hardly(0) && mostly(1) && mostly(2) && mostly(3))
        || (mostly(0) && mostly(1) && mostly(2) && hardly(3)))
        return Encoding::Utf32;
    if (hardly(0) && mostly(1) && hardly(2) && mostly(3))
        return Encoding::Utf16LittleEndian;
    if (mostly(0) && hardly(1) && mostly(2) && hardly(3))
        return Encoding::Utf16BigEndian;
    return Encoding::EightBit;
}

bool is_control(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const bool in_text = (byte >= '\t' && byte <= '\r') || byte == 0x1A || byte == 0x1B;
    return byte < 0x20 && !in_text;
}

char* put_utf8(char* out, std::uint32_t character)
{
    const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80) {
        *out++ = static_cast<char>(character);
    } else if (character < 0x800) {
        *out++ = static_cast<char>(0xC0 | (character >> 6));
        *out++ = tail(0);
    } else if (character < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (character >> 12));
        *out++ = tail(6);
        *out++ = tail(0);
    } else {
        *out++ = static_cast<char>(0xF0 | (character >> 18));
        *out++ = tail(12);
        *out++ = tail(6);
        *out++ = tail(0);
    }
    return out;
}

/// Eight bytes at a time, of which few have a control character among them.
std::size_t count_control(std::string_view text)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::size_t count = 0;
    std::size_t at = 0;
    for (std::uint64_t word {}; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        const bool some_below_space = ((word - ones * 0x20) & ~word & (ones * 0x80)) != 0;
        if (some_below_space)
            count +=
                static_cast<std::size_t>(std::ranges::count_if(text.substr(at, sizeof word), is_control));
    }
    return count + static_cast<std::size_t>(std::ranges::count_if(text.substr(at), is_control));
}

} // namespace

FoundEncoding find_encoding(std::string_view beginning)
{
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return { Encoding::EightBit, 3 };
    if (beginning.starts_with("\xFF\xFE\0\0"sv) || beginning.starts_with("\0\0\xFE\xFF"sv))
        return { Encoding::Utf32, 4 };
    if (beginning.starts_with("\xFF\xFE"))
        return { Encoding::Utf16LittleEndian, 2 };
    if (beginning.starts_with("\xFE\xFF"))
        return { Encoding::Utf16BigEndian, 2 };
    return { encoding_by_zero_bytes(beginning), 0 };
}

bool looks_binary(std::string_view beginning)
{
    const auto odd = count_control(beginning);
    const bool many = odd > std::max<std::size_t>(8, beginning.size() / 100);
    return many || odd * 4 > beginning.size();
}

char* Utf16Decoder::put(char* out, std::uint32_t character)
{
    char* const end = put_utf8(out, character);
    written_ += static_cast<std::uint64_t>(end - out);
    return end;
}

char* Utf16Decoder::put_damage(char* out)
{
    if (!first_damage_)
        first_damage_ = written_;
    return put(out, replacement_character);
}

char* Utf16Decoder::take_unit(char* out, std::uint32_t unit)
{
    const bool low_surrogate = unit >= 0xDC00 && unit < 0xE000;
    if (high_surrogate_ != 0) {
        const auto high = std::exchange(high_surrogate_, 0U);
        if (low_surrogate)
            return put(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
        out = put_damage(out);
    }
    if (unit >= 0xD800 && unit < 0xDC00) {
        high_surrogate_ = unit;
        return out;
    }
    return low_surrogate ? put_damage(out) : put(out, unit);
}

char* Utf16Decoder::decode(std::string_view piece, char* out)
{
    for (const char c : piece) {
        const auto byte = static_cast<unsigned char>(c);
        if (!half_unit_) {
            half_unit_ = byte;
            continue;
        }
        const std::uint32_t first = *half_unit_;
        half_unit_.reset();
        out = take_unit(out, big_endian_ ? (first << 8 | byte) : (first | std::uint32_t { byte } << 8));
    }
    return out;
}

char* Utf16Decoder::finish(char* out)
{
    const bool cut = half_unit_.has_value() || high_surrogate_ != 0;
    half_unit_.reset();
    high_surrogate_ = 0;
    return cut ? put_damage(out) : out;
}

std::uint32_t windows_1252_character(unsigned char byte)
{
    // 0x80 to 0x9F of index windows-1252; every other byte is its own Unicode character.
    static constexpr std::array<std::uint16_t, 32> upper = { 0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026,
        0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018,
        0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D,
        0x017E, 0x0178 };
    return byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80U] : byte;
}

void append_windows_1252(std::string_view text, std::string& out)
{
    std::array<char, 4> character {};
    for (const char c : text) {
        char* const end = put_utf8(character.data(), windows_1252_character(static_cast<unsigned char>(c)));
        out.append(character.data(), end);
    }
}

} // namespace wres::formats
