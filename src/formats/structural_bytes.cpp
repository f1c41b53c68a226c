// SPDX-License-Identifier: MIT
#include "formats/structural_bytes.h"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace wres::formats {
namespace {

ByteMasks portable_masks(const char* bytes, char delimiter)
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
        const auto row_ends = equal_to(word, '"') | equal_to(word, '\n') | equal_to(word, '\r');
        masks.row_ends |= gathered(row_ends) << i;
        masks.structural |= gathered(row_ends | equal_to(word, delimiter)) << i;
        masks.beyond_ascii |= gathered(word & ~low_bits) << i;
    }
    return masks;
}

/// Leaves out what stands beyond the end of the text.
void cut(ByteMasks& masks, std::ptrdiff_t left)
{
    const std::uint64_t within = left >= 64 ? ~std::uint64_t {}
        : left <= 0                         ? 0
                                            : (std::uint64_t { 1 } << left) - 1;
    masks.structural &= within;
    masks.row_ends &= within;
    masks.beyond_ascii &= within;
}

/// How many chunks of 64 bytes are to be scanned.
std::size_t chunks_of(const char* begin, const char* end)
{
    return std::min((static_cast<std::size_t>(end - begin) + 63) / 64, bytes_scanned / 64);
}

void cut_last(const char* begin, const char* end, std::size_t chunks, ScannedBytes& masks)
{
    if (chunks != 0)
        cut(masks[chunks - 1], end - begin - static_cast<std::ptrdiff_t>(64 * (chunks - 1)));
}

#if defined(__x86_64__)

/// Sixteen bytes at a time, which every such processor can.
void scan_sse2(const char* begin, const char* end, char delimiter, ScannedBytes& scanned)
{
    const auto delimiters = _mm_set1_epi8(delimiter);
    const auto quotes = _mm_set1_epi8('"');
    const auto line_feeds = _mm_set1_epi8('\n');
    const auto carriage_returns = _mm_set1_epi8('\r');
    const auto bits = [](__m128i bytes) {
        return std::uint64_t { static_cast<unsigned>(_mm_movemask_epi8(bytes)) };
    };
    const auto chunks = chunks_of(begin, end);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        ByteMasks masks;
        for (unsigned i = 0; i < 64; i += 16) {
            const auto part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin + 64 * chunk + i));
            const auto row_ends = _mm_or_si128(_mm_cmpeq_epi8(part, quotes),
                _mm_or_si128(_mm_cmpeq_epi8(part, line_feeds), _mm_cmpeq_epi8(part, carriage_returns)));
            masks.row_ends |= bits(row_ends) << i;
            masks.structural |= bits(_mm_or_si128(row_ends, _mm_cmpeq_epi8(part, delimiters))) << i;
            masks.beyond_ascii |= bits(part) << i;
        }
        scanned[chunk] = masks;
    }
    cut_last(begin, end, chunks, scanned);
}

/// Thirty-two bytes at a time.
[[gnu::target("avx2")]] void scan_avx2(
    const char* begin, const char* end, char delimiter, ScannedBytes& scanned)
{
    const auto delimiters = _mm256_set1_epi8(delimiter);
    const auto quotes = _mm256_set1_epi8('"');
    const auto line_feeds = _mm256_set1_epi8('\n');
    const auto carriage_returns = _mm256_set1_epi8('\r');
    const auto chunks = chunks_of(begin, end);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        ByteMasks masks;
        for (unsigned i = 0; i < 64; i += 32) {
            const auto part = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(begin + 64 * chunk + i));
            const auto row_ends = _mm256_or_si256(_mm256_cmpeq_epi8(part, quotes),
                _mm256_or_si256(
                    _mm256_cmpeq_epi8(part, line_feeds), _mm256_cmpeq_epi8(part, carriage_returns)));
            const auto structural = _mm256_or_si256(row_ends, _mm256_cmpeq_epi8(part, delimiters));
            masks.row_ends |= std::uint64_t { static_cast<unsigned>(_mm256_movemask_epi8(row_ends)) } << i;
            masks.structural |= std::uint64_t { static_cast<unsigned>(_mm256_movemask_epi8(structural)) }
                << i;
            masks.beyond_ascii |= std::uint64_t { static_cast<unsigned>(_mm256_movemask_epi8(part)) } << i;
        }
        scanned[chunk] = masks;
    }
    cut_last(begin, end, chunks, scanned);
}

#endif

} // namespace

void scan_portable(const char* begin, const char* end, char delimiter, ScannedBytes& masks)
{
    const auto chunks = chunks_of(begin, end);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk)
        masks[chunk] = portable_masks(begin + 64 * chunk, delimiter);
    cut_last(begin, end, chunks, masks);
}

const std::array<Scan, 3>& scans()
{
#if defined(__x86_64__)
    static const std::array<Scan, 3> known = { scan_portable, scan_sse2,
        __builtin_cpu_supports("avx2") != 0 ? scan_avx2 : scan_sse2 };
#else
    static const std::array<Scan, 3> known = { scan_portable, scan_portable, scan_portable };
#endif
    return known;
}

} // namespace wres::formats
