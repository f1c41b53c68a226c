// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wres {

/// Characters of a text in UTF-8: every byte that does not continue one.
[[nodiscard]] std::size_t characters(std::string_view text);

/// A text broken between words, so that no line has more than `width` characters. A word longer than a line
/// stays whole. Runs of spaces become one. An empty text has no line.
[[nodiscard]] std::vector<std::string> text_lines(std::string_view text, std::size_t width);

} // namespace wres
