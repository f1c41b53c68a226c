// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace wres::formats {

/// What 64 bytes hold, a bit a byte, the first byte in the lowest bit.
struct ByteMasks {
    std::uint64_t structural {}; // delimiters, quotation marks, line ends
    std::uint64_t row_ends {}; // of these, what is no delimiter
    std::uint64_t beyond_ascii {};

    bool operator==(const ByteMasks&) const = default;
};

/// Of so many bytes the masks are made at once.
inline constexpr std::size_t bytes_scanned = 4096;
using ScannedBytes = std::array<ByteMasks, bytes_scanned / 64>;

/// Makes the masks of the next bytes_scanned bytes. 64 bytes beyond `end` must be readable; what stands there
/// has no bit.
using Scan = void (*)(const char* begin, const char* end, char delimiter, ScannedBytes& masks);

/// Reads eight bytes at a time; the same answer on every machine.
void scan_portable(const char* begin, const char* end, char delimiter, ScannedBytes& masks);

/// Every scan that this processor can do, `scan_portable` first and the fastest last.
[[nodiscard]] const std::array<Scan, 3>& scans();

/// Walks over the bytes that shape rows, one after the other.
class StructuralBytes {
public:
    /// How far past the end of the text its memory must be readable.
    static constexpr std::size_t padding = 64;

    StructuralBytes() = default;

    /// `masks` is the caller's memory, used by this walk alone.
    StructuralBytes(const char* begin, const char* end, char delimiter, Scan scan, ScannedBytes& masks)
        : chunk_(begin)
        , end_(end)
        , masks_(&masks)
        , scan_(scan)
        , delimiter_(delimiter)
    {
        if (begin < end)
            scan_on();
    }

    /// The next delimiter, quotation mark or line end; the end of the text when there is none.
    [[nodiscard]] const char* next()
    {
        while (structural_ == 0) {
            if (end_ - chunk_ <= 64)
                return end_;
            next_chunk();
        }
        const char* const found = chunk_ + std::countr_zero(structural_);
        structural_ &= structural_ - 1;
        return found;
    }

    /// The next quotation mark or line end; delimiters before it are passed over.
    [[nodiscard]] const char* next_row_end()
    {
        for (;;) {
            if (structural_ != 0) {
                // What was walked over in this chunk has no bit in structural_ any more.
                const auto row_ends = (*masks_)[place_].row_ends & structural_;
                if (row_ends != 0) {
                    const auto bit = std::countr_zero(row_ends);
                    structural_ &= ~((std::uint64_t { 2 } << bit) - 1);
                    return chunk_ + bit;
                }
            }
            if (end_ - chunk_ <= 64) {
                structural_ = 0;
                return end_;
            }
            next_chunk();
        }
    }

    /// Whether a byte beyond ASCII was met so far at or (by less than 64 bytes) before `from`, or after it.
    [[nodiscard]] bool beyond_ascii_since(const char* from) const { return from < beyond_ascii_until_; }

private:
    void next_chunk()
    {
        chunk_ += 64;
        if (++place_ == masks_->size())
            scan_on();
        else
            look_at_chunk();
    }

    void scan_on()
    {
        scan_(chunk_, end_, delimiter_, *masks_);
        place_ = 0;
        look_at_chunk();
    }

    void look_at_chunk()
    {
        const auto& masks = (*masks_)[place_];
        structural_ = masks.structural;
        if (masks.beyond_ascii != 0)
            beyond_ascii_until_ = chunk_ + 64;
    }

    const char* chunk_ = nullptr;
    const char* end_ = nullptr;
    const char* beyond_ascii_until_ = nullptr;
    std::uint64_t structural_ {};
    ScannedBytes* masks_ = nullptr;
    std::size_t place_ = 0;
    Scan scan_ = nullptr;
    char delimiter_ {};
};

} // namespace wres::formats
