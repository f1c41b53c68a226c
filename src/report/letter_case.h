// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::report {

/// With its first letter a capital, to begin a sentence, a heading or a cell.
[[nodiscard]] std::string with_capital(std::string_view text);

/// With its first letter small, to stand within a sentence; an abbreviation ("CPD") keeps its capitals.
[[nodiscard]] std::string within_sentence(std::string_view text);

} // namespace wres::report
