// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres::sealing {

/// How many bytes every key has that is written as text.
inline constexpr std::size_t key_text_bytes = 32;

/// A key as text that can be kept in a file or pasted: `kind`, a hyphen, 64 hexadecimal digits, a hyphen, and
/// 8 digits more that tell a slip of the pen from a wrong key.
[[nodiscard]] std::string key_text(std::string_view kind, std::string_view bytes);

/// The bytes of a text of that kind; white space around it does not matter.
/// @errors key.not_a_key  it is of another kind, cut short, or a character is mistaken
[[nodiscard]] Result<std::string> parse_key_text(std::string_view kind, std::string_view text);

} // namespace wres::sealing
