// SPDX-License-Identifier: MIT
#include "sealing/base32.h"

#include <cstdint>

namespace wres::sealing {

std::string to_base32(std::string_view bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t waiting = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        waiting = (waiting << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += alphabet[(waiting >> (bits - 5)) & 31U];
    }
    if (bits > 0)
        text += alphabet[(waiting << (5 - bits)) & 31U];
    return text;
}

} // namespace wres::sealing
