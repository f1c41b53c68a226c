// SPDX-License-Identifier: MIT
#include "sealing/key_text.h"

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/invariant.h"
#include "base/text.h"
#include "sealing/hexadecimal.h"

namespace wres::sealing {
namespace {

constexpr std::size_t digits = 2 * key_text_bytes;
constexpr std::size_t check_digits = 8;

std::string check_of(std::string_view kind, std::string_view hexadecimal)
{
    return sha256(fmt::format("{}-{}", kind, hexadecimal)).substr(0, check_digits);
}

} // namespace

std::string key_text(std::string_view kind, std::string_view bytes)
{
    INVARIANT(bytes.size() == key_text_bytes, "a key has 32 bytes");
    const auto hexadecimal = to_hexadecimal(bytes);
    return fmt::format("{}-{}-{}", kind, hexadecimal, check_of(kind, hexadecimal));
}

Result<std::string> parse_key_text(std::string_view kind, std::string_view text)
{
    const auto key = trimmed(text);
    if (!key.starts_with(kind) || key.size() == kind.size() || key[kind.size()] != '-')
        return failure("key.not_a_key",
            fmt::format("This is not the key that is needed here, which begins with {}-.", kind));
    const auto rest = key.substr(kind.size() + 1);
    if (rest.size() != digits + 1 + check_digits || rest[digits] != '-')
        return failure("key.not_a_key",
            fmt::format(
                "The key is not whole: it has {} characters. Copy it again, from {}- to its last digit.",
                kind.size() + 1 + digits + 1 + check_digits, kind));
    const auto bytes = from_hexadecimal(rest.substr(0, digits));
    if (!bytes || check_of(kind, rest.substr(0, digits)) != rest.substr(digits + 1))
        return failure("key.not_a_key",
            "A character of the key is mistaken: its last eight digits do not fit the others. Copy it "
            "again.");
    return *bytes;
}

} // namespace wres::sealing
