// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wres::frame {

/// Which of two texts a line stands in.
enum class Standing : std::uint8_t { InBoth, InFirst, InSecond };

struct ComparedLine {
    Standing standing {};
    std::string line;

    bool operator==(const ComparedLine&) const = default;
};

/// Two texts line by line, in an order in which each can be read: a longest run of lines that both have
/// stands once, what one of them has alone beside it, the first's before the second's.
[[nodiscard]] std::vector<ComparedLine> compare_texts(std::string_view first, std::string_view second);

/// A text that holds every line of both, those that both have once: what somebody begins with who puts two
/// texts together.
[[nodiscard]] std::string put_together(const std::vector<ComparedLine>& lines);

} // namespace wres::frame
