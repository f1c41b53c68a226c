// SPDX-License-Identifier: MIT
#include "intake/cell_dictionary.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace wres::intake {
namespace {

std::uint64_t eight_bytes(const char* text)
{
    std::uint64_t word {};
    std::memcpy(&word, text, sizeof word);
    return word;
}

std::uint64_t four_bytes(const char* text)
{
    std::uint32_t word {};
    std::memcpy(&word, text, sizeof word);
    return word;
}

} // namespace

TextKey TextKeys::of(std::string_view text) const
{
    const auto size = text.size();
    const char* const begin = text.data();
    const char* const end = begin + size;
    const auto started = second_secret_ ^ size;
    if (size >= 8) {
        // Words overlap in the middle of a short text; together with the length they say all of it.
        auto before = started;
        for (const char* at = begin; end - at > 16; at += 16)
            before = folded(eight_bytes(at) ^ first_secret_, eight_bytes(at + 8) ^ before);
        const auto first = eight_bytes(size > 16 ? end - 16 : begin);
        const auto second = eight_bytes(end - 8);
        return { first, second, folded(first ^ first_secret_, second ^ before) };
    }
    if (size >= 4) {
        const auto first = four_bytes(begin);
        const auto second = four_bytes(end - 4);
        return { first, second, folded(first ^ first_secret_, second ^ started) };
    }
    std::uint64_t first = 0;
    for (const char c : text)
        first = first << 8 | static_cast<unsigned char>(c);
    return { first, 0, folded(first ^ first_secret_, started) };
}

std::uint32_t CellDictionary::add(const formats::Cell& cell, const TextKey& key)
{
    if (texts_.size() >= most_)
        return none;
    if (2 * (texts_.size() + 1) > slots_.size())
        grow();
    const auto number = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(cell.text.size() > longest_in_words ? cell.text : std::string_view());
    const auto mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>(key.hash) & mask;
    while (slots_[at].number != none)
        at = (at + 1) & mask;
    slots_[at] = { key.first, key.second, size_and_kind(cell), static_cast<std::uint32_t>(key.hash), number };
    return number;
}

void CellDictionary::grow()
{
    const auto old = std::move(slots_);
    slots_.assign(std::max<std::size_t>(64, 2 * old.size()), Slot {});
    const auto mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.number == none)
            continue;
        auto at = static_cast<std::size_t>(slot.half_hash) & mask;
        while (slots_[at].number != none)
            at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

} // namespace wres::intake
