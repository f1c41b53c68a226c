// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "frame/call.h"

namespace wres::programme {

/// Why somebody is written to.
enum class LetterKind : std::uint8_t { Invitation, Reminder, Question, Acceptance };

/// Writes to those of a council who send its counts, and to its senior sponsor: what happened, and where to
/// go. It holds no number and nothing about anybody. A council that is not on this server is written to at
/// the address that the programme gave. Nobody waits for it; what went wrong is logged.
/// @return how many messages are on their way; 0: no mail server is set, or there is nobody to write to
[[nodiscard]] Result<std::size_t> write_to_council(
    frame::Call& call, const std::string& area, LetterKind kind);

/// The same of those who run the call's national collection, when a council has sent or answered something.
[[nodiscard]] Result<std::size_t> write_to_programme(frame::Call& call, std::string_view what);

/// "A message is on its way to them.", or that somebody has to write.
[[nodiscard]] std::string letters_words(std::size_t letters);

} // namespace wres::programme
