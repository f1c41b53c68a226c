// SPDX-License-Identifier: MIT
#include "intake/cell_dictionary.h"

#include <algorithm>

namespace wres::intake {
TextKey TextKeys::of_long(std::string_view text, std::uint64_t started) const
{
    const char* at = text.data();
    const char* const end = at + text.size();
    for (; end - at > 16; at += 16)
        started = folded(word(at) ^ first_secret_, word(at + 8) ^ started);
    return key(word(end - 16), word(end - 8), started);
}

std::uint64_t TextKeys::rough_of_long(std::string_view text) const
{
    std::string small(text);
    for (auto& c : small)
        c = static_cast<char>(c | 0x20);
    return of_long(small, second_secret_ ^ text.size()).hash;
}

std::uint32_t CellDictionary::add(const formats::Cell& cell, const TextKey& key)
{
    if (texts_.size() >= most_)
        return none;
    if (2 * (texts_.size() + 1) > slots_.size())
        put_again(std::max<std::size_t>(64, 2 * slots_.size()));
    const auto number = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(cell.text.size() > longest_in_words ? cell.text : std::string_view());
    const auto mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>(key.hash) & mask;
    while (slots_[at].number != none)
        at = (at + 1) & mask;
    slots_[at] = { key.first, key.second, size_and_kind(cell), static_cast<std::uint32_t>(key.hash), number };
    return number;
}

void CellDictionary::forget_from(std::size_t number)
{
    if (number >= texts_.size())
        return;
    texts_.resize(number);
    put_again(slots_.size());
}

/// Puts those that have a text into so many slots.
void CellDictionary::put_again(std::size_t slots)
{
    const auto old = std::move(slots_);
    slots_.assign(slots, Slot {});
    const auto mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.number == none || slot.number >= texts_.size())
            continue;
        auto at = static_cast<std::size_t>(slot.half_hash) & mask;
        while (slots_[at].number != none)
            at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

} // namespace wres::intake
