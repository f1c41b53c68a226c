// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace wres::network {

/// One message of plain text to one person.
struct Letter {
    std::string to; // an address
    std::string subject;
    std::string text; // UTF-8, lines that end with one line feed
};

/// Whether it can stand in a message as an address: nothing that could end it, or add another.
[[nodiscard]] bool is_plain_address(std::string_view address);

/// The message as it goes out. Whatever the subject and text hold, they add no header.
/// @param message_id  letters and digits that nobody else's message has
/// @source RFC 5322; RFC 2047 (subject); RFC 2045, section 6.8 (text); RFC 3834 (Auto-Submitted)
[[nodiscard]] std::string written_letter(const Letter& letter, const std::string& sender,
    std::chrono::sys_seconds when, const std::string& message_id);

} // namespace wres::network
