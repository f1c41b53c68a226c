// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wres::formats {

/// How the characters of a text file are stored. EightBit is UTF-8 or Windows-1252: that is settled cell by
/// cell, since exports of the two are found glued together, and a file can be plain ASCII for its first
/// million rows.
enum class Encoding : std::uint8_t { EightBit, Utf16LittleEndian, Utf16BigEndian, Utf32 };

struct FoundEncoding {
    Encoding encoding = Encoding::EightBit;
    std::size_t mark_bytes {}; // length of the byte order mark, 0 when there is none
};

/// Tells the encoding from the first bytes of a file: by its byte order mark, or by where the zero bytes
/// stand.
[[nodiscard]] FoundEncoding find_encoding(std::string_view beginning);

/// Whether the first bytes of a file are no text in any 8-bit encoding: too many zero and control bytes.
[[nodiscard]] bool looks_binary(std::string_view beginning);

/// Turns UTF-16 into UTF-8 piece by piece, wherever the pieces are cut.
class Utf16Decoder {
public:
    explicit Utf16Decoder(Encoding encoding) : big_endian_(encoding == Encoding::Utf16BigEndian) { }

    /// Writes the characters that are complete to `out`, which has room for `most_bytes(piece.size())`.
    /// @return the end of what was written
    [[nodiscard]] char* decode(std::string_view piece, char* out);

    /// The end of the file: half a character that is left becomes U+FFFD.
    [[nodiscard]] char* finish(char* out);

    /// Where in the output the first U+FFFD stands that this decoder had to put in.
    [[nodiscard]] std::optional<std::uint64_t> first_damage() const { return first_damage_; }

    [[nodiscard]] static constexpr std::size_t most_bytes(std::size_t piece) { return piece * 2 + 8; }

private:
    char* put(char* out, std::uint32_t character);
    char* put_damage(char* out);
    char* take_unit(char* out, std::uint32_t unit);

    bool big_endian_;
    std::optional<unsigned char> half_unit_;
    std::uint32_t high_surrogate_ {}; // 0: none is waiting
    std::uint64_t written_ {};
    std::optional<std::uint64_t> first_damage_;
};

/// Appends Windows-1252 text as UTF-8. The five bytes it leaves undefined become the C1 control characters
/// that browsers read them as (WHATWG Encoding Standard, index windows-1252).
void append_windows_1252(std::string_view text, std::string& out);

/// The character a Windows-1252 byte stands for.
[[nodiscard]] std::uint32_t windows_1252_character(unsigned char byte);

} // namespace wres::formats
