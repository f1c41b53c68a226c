// SPDX-License-Identifier: MIT
#include "opendata/named_uuid.h"

#include <fmt/format.h>

#include "base/checksum.h"

namespace wres::opendata {
namespace {

// Every name is hashed after this one, so that no other program gives the same identifiers to other things.
constexpr std::string_view name_space = "openwres open data\n";

/// The digit with its two highest bits replaced by the variant of RFC 9562, 10.
char with_variant(char digit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    return digits[8 + digits.find(digit) % 4];
}

} // namespace

std::string named_uuid(std::string_view name)
{
    auto hex = sha256(std::string(name_space) + std::string(name)).substr(0, 32);
    hex[12] = '8'; // the version
    hex[16] = with_variant(hex[16]);
    const std::string_view digits = hex;
    return fmt::format("urn:uuid:{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4),
        digits.substr(12, 4), digits.substr(16, 4), digits.substr(20));
}

} // namespace wres::opendata
