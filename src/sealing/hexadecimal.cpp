// SPDX-License-Identifier: MIT
#include "sealing/hexadecimal.h"

#include <sodium.h>

namespace wres::sealing {

std::string to_hexadecimal(std::string_view bytes)
{
    std::string digits(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(
        digits.data(), digits.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    digits.pop_back();
    return digits;
}

std::optional<std::string> from_hexadecimal(std::string_view digits)
{
    std::string bytes(digits.size() / 2, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    const int status = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
        digits.data(), digits.size(), nullptr, &length, &end);
    if (status != 0 || length != bytes.size() || end != digits.data() + digits.size())
        return std::nullopt;
    return bytes;
}

} // namespace wres::sealing
