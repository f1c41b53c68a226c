// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace wres::formats {

/// What 64 bytes hold, a bit a byte, the first byte in the lowest bit.
struct ByteMasks {
    std::uint64_t structural {}; // delimiters, quotation marks, line ends
    std::uint64_t beyond_ascii {};

    bool operator==(const ByteMasks&) const = default;
};

/// Reads eight bytes at a time; the same answer on every machine.
[[nodiscard]] inline ByteMasks byte_masks_portable(const char* bytes, char delimiter)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t low_bits = 0x7F7F7F7F7F7F7F7F;
    // The highest bit of each byte that equals `wanted`, exactly (no carry runs from byte to byte).
    const auto equal_to = [](std::uint64_t word, char wanted) {
        const std::uint64_t difference = word ^ (ones * static_cast<unsigned char>(wanted));
        return ~(((difference & low_bits) + low_bits) | difference | low_bits);
    };
    // The highest bits of eight bytes, gathered into one byte.
    const auto gathered = [](std::uint64_t high_bits) {
        return ((high_bits >> 7) * 0x0102040810204080) >> 56;
    };

    ByteMasks masks;
    for (unsigned i = 0; i < 64; i += 8) {
        std::uint64_t word {};
        std::memcpy(&word, bytes + i, sizeof word);
        if constexpr (std::endian::native == std::endian::big)
            word = __builtin_bswap64(word);
        const auto structural =
            equal_to(word, delimiter) | equal_to(word, '"') | equal_to(word, '\n') | equal_to(word, '\r');
        masks.structural |= gathered(structural) << i;
        masks.beyond_ascii |= gathered(word & ~low_bits) << i;
    }
    return masks;
}

#if defined(__SSE2__)
[[nodiscard]] inline ByteMasks byte_masks(const char* bytes, char delimiter)
{
    const auto delimiters = _mm_set1_epi8(delimiter);
    const auto quotes = _mm_set1_epi8('"');
    const auto line_feeds = _mm_set1_epi8('\n');
    const auto carriage_returns = _mm_set1_epi8('\r');

    ByteMasks masks;
    for (unsigned i = 0; i < 64; i += 16) {
        const auto part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
        const auto structural =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(part, delimiters), _mm_cmpeq_epi8(part, quotes)),
                _mm_or_si128(_mm_cmpeq_epi8(part, line_feeds), _mm_cmpeq_epi8(part, carriage_returns)));
        masks.structural |= std::uint64_t { static_cast<unsigned>(_mm_movemask_epi8(structural)) } << i;
        masks.beyond_ascii |= std::uint64_t { static_cast<unsigned>(_mm_movemask_epi8(part)) } << i;
    }
    return masks;
}
#else
[[nodiscard]] inline ByteMasks byte_masks(const char* bytes, char delimiter)
{
    return byte_masks_portable(bytes, delimiter);
}
#endif

/// Walks over the bytes that shape rows, one after the other.
class StructuralBytes {
public:
    /// How far past the end of the text its memory must be readable.
    static constexpr std::size_t padding = 64;

    StructuralBytes() = default;
    StructuralBytes(const char* begin, const char* end, char delimiter)
        : chunk_(begin)
        , end_(end)
        , delimiter_(delimiter)
    {
        if (begin < end)
            look_at_chunk();
    }

    /// The next delimiter, quotation mark or line end; the end of the text when there is none.
    [[nodiscard]] const char* next()
    {
        while (structural_ == 0) {
            if (end_ - chunk_ <= 64)
                return end_;
            chunk_ += 64;
            look_at_chunk();
        }
        const char* const found = chunk_ + std::countr_zero(structural_);
        structural_ &= structural_ - 1;
        return found;
    }

    /// Whether a byte beyond ASCII was met so far at or (by less than 64 bytes) before `from`, or after it.
    [[nodiscard]] bool beyond_ascii_since(const char* from) const { return from < beyond_ascii_until_; }

private:
    void look_at_chunk()
    {
        const auto masks = byte_masks(chunk_, delimiter_);
        const auto left = end_ - chunk_;
        const std::uint64_t within = left >= 64 ? ~std::uint64_t {} : (std::uint64_t { 1 } << left) - 1;
        structural_ = masks.structural & within;
        if ((masks.beyond_ascii & within) != 0)
            beyond_ascii_until_ = chunk_ + 64;
    }

    const char* chunk_ = nullptr;
    const char* end_ = nullptr;
    const char* beyond_ascii_until_ = nullptr;
    std::uint64_t structural_ {};
    char delimiter_ {};
};

} // namespace wres::formats
