// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <random>

namespace wres::statistics {

/// One of `size` places, each as likely but for one part in 2^53 / size. The same on every machine, which the
/// library's distributions do not promise, and always in one draw.
[[nodiscard]] inline std::size_t random_index(std::mt19937_64& random, std::size_t size)
{
    return static_cast<std::size_t>(
        static_cast<double>(random() >> 11) * 0x1p-53 * static_cast<double>(size));
}

} // namespace wres::statistics
