// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wres::cli {

/// The width that every command writes for.
inline constexpr std::size_t terminal_width = 80;

/// `text` broken between words so that no line is wider than a terminal, each line but the first led by
/// `indent` spaces, and the first counted as if it were. Line ends in the text stay. A word longer than a
/// line stays whole, so that an address can be copied. Width is counted in characters, not bytes.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent);

/// `text` filled with spaces to `width` characters.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

} // namespace wres::cli
