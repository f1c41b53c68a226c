// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wres::formats {

/// What a byte of UTF-8 can be in XML; a byte beyond ASCII is none of these.
enum class XmlByteClass : std::uint8_t {
    Space = 1,
    NameStart = 2,
    Name = 4,
    PlainText = 8, // of text: anything that needs no looking at
    PlainValue = 16, // of an attribute's value
};

[[nodiscard]] constexpr std::array<std::uint8_t, 256> xml_byte_classes()
{
    std::array<std::uint8_t, 256> classes {};
    for (unsigned i = 0; i < 0x80; ++i) {
        const char c = static_cast<char>(i);
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        const bool name_start = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
        const bool name = name_start || (c >= '0' && c <= '9') || c == '-' || c == '.';
        const bool plain = i >= ' ' && c != '<' && c != '&';
        const auto bit = [](bool has, XmlByteClass which) { return has ? static_cast<unsigned>(which) : 0; };
        classes[i] = static_cast<std::uint8_t>(bit(space, XmlByteClass::Space)
            | bit(name_start, XmlByteClass::NameStart) | bit(name, XmlByteClass::Name)
            | bit((plain && c != ']') || c == '\t' || c == '\n', XmlByteClass::PlainText)
            | bit(plain && c != '"' && c != '\'', XmlByteClass::PlainValue));
    }
    return classes;
}

[[nodiscard]] inline bool is_xml(char byte, XmlByteClass wanted)
{
    static constexpr auto classes = xml_byte_classes();
    return (classes[static_cast<unsigned char>(byte)] & static_cast<std::uint8_t>(wanted)) != 0;
}

[[nodiscard]] inline std::string_view without_leading_space(std::string_view text)
{
    while (!text.empty() && is_xml(text.front(), XmlByteClass::Space))
        text.remove_prefix(1);
    return text;
}

/// One character of UTF-8.
struct XmlCharacter {
    char32_t value {};
    std::size_t bytes {}; // 0: it is none that XML allows
    bool cut = false; // more bytes must come before it can be told
};

/// The character at `at`, which is before `end`.
/// @source XML 1.0, fifth edition, production 2; RFC 3629
[[nodiscard]] XmlCharacter xml_character(const char* at, const char* end);

/// The end of the name that begins at `at`: `at` itself when none does, `end` when it may go on.
/// @source XML 1.0, fifth edition, productions 4, 4a and 5
[[nodiscard]] const char* end_of_name(const char* at, const char* end);

/// What stands between & and ; as the character it means: one of the five that XML has, or a number.
[[nodiscard]] std::optional<char32_t> referred_character(std::string_view reference);

/// Writes a character as UTF-8.
/// @return the end of what was written, at most four bytes
[[nodiscard]] char* put_utf8(char32_t character, char* out);

} // namespace wres::formats
