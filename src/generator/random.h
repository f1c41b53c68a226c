// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace wres::generator {

/// Random numbers that are the same on every machine: a county made from a seed is made again from it, byte
/// for byte. (The standard library's distributions are free to differ between compilers.)
///
/// @source Steele, Lea and Flood (2014) Fast splittable pseudorandom number generators, OOPSLA: SplitMix64
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) { }

    /// A stream of its own for one part of the county, so that a change in one file leaves the others as they
    /// were.
    [[nodiscard]] Random branch(std::uint64_t name) const
    {
        return Random(Random(state_ ^ (name * 0x9E3779B97F4A7C15ULL)).next());
    }

    std::uint64_t next()
    {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }

    /// 0 <= result < limit, for limits far below 2^32 (the bias is below one in a billion).
    std::uint64_t below(std::uint64_t limit) { return ((next() >> 32) * limit) >> 32; }

    /// True in `in_10000` of ten thousand cases.
    bool chance(std::uint64_t in_10000) { return below(10000) < in_10000; }

    /// An index, as often as its weight says.
    std::size_t weighted(std::span<const std::uint32_t> weights)
    {
        std::uint64_t total = 0;
        for (const auto weight : weights)
            total += weight;
        std::uint64_t left = below(total);
        for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
            if (left < weights[i])
                return i;
            left -= weights[i];
        }
        return weights.size() - 1;
    }

private:
    std::uint64_t state_;
};

} // namespace wres::generator
