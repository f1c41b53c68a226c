// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace wres::protection {

/// What one world does: which sensitive numbers it moves and by how much, and which published sums it
/// changes.
struct WorldEffect {
    std::vector<std::pair<std::uint32_t, std::int64_t>> moves;
    std::vector<std::uint32_t> sums;
};

/// Worlds found early are often made needless by later ones, and each hides sums. Goes through them from the
/// one whose sums cost most, and leaves out each without which every number still takes values `width` apart.
///
/// @param numbers  how many sensitive numbers there are
/// @param cost     by sum: what hiding it costs the reader
/// @return the places of the worlds that remain, in order
[[nodiscard]] std::vector<std::size_t> needed_worlds(const std::vector<WorldEffect>& effects,
    std::size_t numbers, const std::vector<double>& cost, std::int64_t width);

} // namespace wres::protection
