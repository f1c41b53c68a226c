// SPDX-License-Identifier: MIT
#include "network/letter.h"

#include <algorithm>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "sealing/base64.h"

namespace wres::network {
namespace {

/// Pieces of at most so many bytes that end between characters.
std::vector<std::string_view> pieces_of(std::string_view text, std::size_t most)
{
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        auto length = std::min(most, text.size());
        while (
            length < text.size() && length > 1 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
            --length;
        pieces.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return pieces;
}

/// Encoded words, on lines of at most 76 characters.
std::string encoded_words(std::string_view text)
{
    std::string words;
    for (const auto piece : pieces_of(text, 39))
        words += fmt::format("{}=?utf-8?B?{}?=", words.empty() ? "" : "\r\n ", sealing::to_base64(piece));
    return words;
}

std::string in_lines(std::string_view text, std::size_t length)
{
    std::string lines;
    for (std::size_t i = 0; i < text.size(); i += length)
        lines.append(text.substr(i, length)).append("\r\n");
    return lines;
}

std::string with_carriage_returns(std::string_view text)
{
    std::string lines;
    for (const char c : text) {
        if (c == '\n')
            lines += '\r';
        lines += c;
    }
    return lines;
}

} // namespace

bool is_plain_address(std::string_view address)
{
    const auto at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size()
        && address.find('@', at + 1) == std::string_view::npos && std::ranges::all_of(address, [](char c) {
               return c > ' ' && c < 0x7F
                   && std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
           });
}

std::string written_letter(const Letter& letter, const std::string& sender, std::chrono::sys_seconds when,
    const std::string& message_id)
{
    const auto domain = sender.substr(sender.find('@') + 1);
    return fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\n"
                       "From: openwres <{}>\r\n"
                       "To: <{}>\r\n"
                       "Message-ID: <{}@{}>\r\n"
                       "Subject: {}\r\n"
                       "Auto-Submitted: auto-generated\r\n"
                       "MIME-Version: 1.0\r\n"
                       "Content-Type: text/plain; charset=utf-8\r\n"
                       "Content-Transfer-Encoding: base64\r\n"
                       "\r\n"
                       "{}",
        when, sender, letter.to, message_id, domain, encoded_words(letter.subject),
        in_lines(sealing::to_base64(with_carriage_returns(letter.text)), 76));
}

} // namespace wres::network
