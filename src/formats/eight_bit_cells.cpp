// SPDX-License-Identifier: MIT
#include "formats/eight_bit_cells.h"

#include <cstring>
#include <string_view>

#include "base/text.h"
#include "formats/structural_bytes.h"

namespace wres::formats {
namespace {

bool is_ascii(std::string_view text)
{
    constexpr std::uint64_t highest_bits = 0x8080808080808080;
    std::uint64_t all = 0;
    std::size_t at = 0;
    for (; at + sizeof all <= text.size(); at += sizeof all) {
        std::uint64_t word {};
        std::memcpy(&word, text.data() + at, sizeof word);
        all |= word;
    }
    for (; at < text.size(); ++at)
        all |= static_cast<unsigned char>(text[at]);
    return (all & highest_bits) == 0;
}

/// How long a text in Windows-1252 is in UTF-8.
std::size_t converted_length(std::string_view text)
{
    std::size_t length = 0;
    for (const char c : text) {
        const auto character = windows_1252_character(static_cast<unsigned char>(c));
        length += character < 0x80 ? 1U : character < 0x800 ? 2U : 3U;
    }
    return length;
}

} // namespace

SeenEncodings EightBitCells::decode(std::span<Cell> cells)
{
    SeenEncodings seen;
    converted_.clear();
    for (const auto& cell : cells) {
        if (is_ascii(cell.text))
            continue;
        if (is_utf8(cell.text)) {
            seen.utf8 = true;
        } else {
            seen.windows_1252 = true;
            append_windows_1252(cell.text, converted_);
        }
    }
    if (!seen.windows_1252)
        return seen;

    converted_.append(StructuralBytes::padding, '\0');
    const std::string_view converted = converted_;
    std::size_t begin = 0;
    for (auto& cell : cells) {
        if (is_ascii(cell.text) || is_utf8(cell.text))
            continue;
        const auto length = converted_length(cell.text);
        cell.text = converted.substr(begin, length);
        begin += length;
    }
    return seen;
}

} // namespace wres::formats
