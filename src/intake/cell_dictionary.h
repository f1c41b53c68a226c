// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/keyed_hash.h"
#include "formats/table.h"

namespace wres::intake {

/// A text in a form that is quick to compare: its length, two words and a hash. Two texts of at most 16 bytes
/// are the same when length and words are.
struct TextKey {
    std::uint64_t first {};
    std::uint64_t second {};
    std::uint64_t hash {};
};

/// Makes the keys of texts under a secret of this run, so that nobody can write a file whose texts collide.
/// @source Carter and Wegman (1979) J Comput Syst Sci 18:143-154, universal classes of hash functions; the
/// products of 64-bit words are folded as in multiply-shift schemes (Thorup 2015, High speed hashing)
class TextKeys {
public:
    explicit TextKeys(const KeyedHash& hash)
        : first_secret_(hash("first"))
        , second_secret_(hash("second")) { }

    [[nodiscard]] TextKey of(std::string_view text) const
    {
        if (text.size() > longest_in_words)
            return of_long(text, second_secret_ ^ text.size());
        std::array<char, longest_in_words> bytes {};
        std::copy(text.begin(), text.end(), bytes.begin());
        return key(word(bytes.data()), word(bytes.data() + 8), second_secret_ ^ text.size());
    }

    /// The same of a text beyond whose end 16 bytes may be read: no branch hangs on how long it is.
    [[nodiscard]] TextKey of_padded(std::string_view text) const
    {
        const auto size = text.size();
        if (size > longest_in_words)
            return of_long(text, second_secret_ ^ size);
        const auto first = word(text.data()) & first_bytes[std::min<std::size_t>(size, 8)];
        const auto second = word(text.data() + 8) & first_bytes[std::max<std::size_t>(size, 8) - 8];
        return key(first, second, second_secret_ ^ size);
    }

    /// A hash that takes the letters a to z for their capitals, and some other signs for each other.
    [[nodiscard]] std::uint64_t rough_of_padded(std::string_view text) const
    {
        constexpr std::uint64_t small_letters = 0x2020202020202020;
        const auto size = text.size();
        if (size > longest_in_words)
            return rough_of_long(text);
        const auto first = (word(text.data()) | small_letters) & first_bytes[std::min<std::size_t>(size, 8)];
        const auto second =
            (word(text.data() + 8) | small_letters) & first_bytes[std::max<std::size_t>(size, 8) - 8];
        return key(first, second, second_secret_ ^ size).hash;
    }

    /// A hash of all the cells before and of one more.
    [[nodiscard]] std::uint64_t joined(std::uint64_t before, std::uint64_t hash) const
    {
        return folded(before ^ first_secret_, hash ^ second_secret_);
    }

private:
    static constexpr std::size_t longest_in_words = 16;

    /// Masks that leave the first 0 to 8 bytes of a word in memory.
    static constexpr auto first_bytes = [] {
        std::array<std::uint64_t, 9> masks {};
        for (std::size_t count = 0; count < masks.size(); ++count) {
            std::array<unsigned char, 8> bytes {};
            std::fill_n(bytes.begin(), count, static_cast<unsigned char>(0xFF));
            masks[count] = std::bit_cast<std::uint64_t>(bytes);
        }
        return masks;
    }();

    [[nodiscard]] static std::uint64_t word(const char* text)
    {
        std::uint64_t bytes {};
        std::memcpy(&bytes, text, sizeof bytes);
        return bytes;
    }

    [[nodiscard]] TextKey key(std::uint64_t first, std::uint64_t second, std::uint64_t started) const
    {
        return { first, second, folded(first ^ first_secret_, second ^ started) };
    }

    [[nodiscard]] TextKey of_long(std::string_view text, std::uint64_t started) const;
    [[nodiscard]] std::uint64_t rough_of_long(std::string_view text) const;

    [[nodiscard]] static std::uint64_t folded(std::uint64_t left, std::uint64_t right)
    {
        __extension__ using Wide = unsigned __int128;
        const auto product = Wide { left } * right;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

    std::uint64_t first_secret_;
    std::uint64_t second_secret_;
};

/// Numbers the different cells of one column from 0, in the order in which they are met. What a cell means is
/// then worked out once for each number, however many rows have it.
class CellDictionary {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// Keeps at most `most` different cells; those that come after have no number.
    explicit CellDictionary(std::size_t most) : most_(most) { }

    /// The number of a cell, a new one when the cell is new; `none` when there are too many.
    [[nodiscard]] std::uint32_t number(const formats::Cell& cell, const TextKey& key)
    {
        if (!slots_.empty()) {
            const auto mask = slots_.size() - 1;
            for (auto at = static_cast<std::size_t>(key.hash) & mask; slots_[at].number != none;
                 at = (at + 1) & mask) {
                if (is_same(slots_[at], cell, key))
                    return slots_[at].number;
            }
        }
        return add(cell, key);
    }

    [[nodiscard]] std::size_t size() const { return texts_.size(); }

    /// Forgets the cells that have this number or a higher one.
    void forget_from(std::size_t number);

private:
    struct Slot {
        std::uint64_t first {};
        std::uint64_t second {};
        std::uint64_t size_and_kind {};
        std::uint32_t half_hash {};
        std::uint32_t number = none;
    };

    static constexpr std::size_t longest_in_words = 16; // as TextKey says

    [[nodiscard]] static std::uint64_t size_and_kind(const formats::Cell& cell)
    {
        return cell.text.size() << 8 | static_cast<std::uint64_t>(cell.kind);
    }

    [[nodiscard]] bool is_same(const Slot& slot, const formats::Cell& cell, const TextKey& key) const
    {
        return slot.first == key.first && slot.second == key.second
            && slot.size_and_kind == size_and_kind(cell)
            && (cell.text.size() <= longest_in_words || texts_[slot.number] == cell.text);
    }

    std::uint32_t add(const formats::Cell& cell, const TextKey& key);
    void put_again(std::size_t slots);

    std::size_t most_;
    std::vector<Slot> slots_; // a power of two long
    std::vector<std::string> texts_; // by number; only those longer than two words
};

} // namespace wres::intake
