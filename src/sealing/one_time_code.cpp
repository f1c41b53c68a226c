// SPDX-License-Identifier: MIT
#include "sealing/one_time_code.h"

#include <array>

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include "sealing/authentication_code.h"
#include "sealing/library.h"

namespace wres::sealing {
std::string draw_one_time_secret()
{
    start_library();
    std::string secret(20, '\0');
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

std::string one_time_code(std::string_view secret, std::int64_t step)
{
    std::array<unsigned char, 8> counter {};
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (8 * (7 - i)));
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash {};
    unsigned length = 0;
    HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(),
        hash.data(), &length);
    const std::size_t offset = hash[length - 1] & 15U;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = (number << 8U) | hash[offset + i];
    return fmt::format("{:06}", (number & 0x7FFF'FFFFU) % 1'000'000U);
}

std::optional<std::int64_t> step_of_code(
    std::string_view secret, std::string_view code, std::int64_t step_now)
{
    std::string digits;
    for (const char c : code) {
        if (c != ' ')
            digits += c;
    }
    std::optional<std::int64_t> found;
    for (auto step = step_now - one_time_steps_of_drift; step <= step_now + one_time_steps_of_drift; ++step) {
        if (same_code(one_time_code(secret, step), digits))
            found = step;
    }
    return found;
}

} // namespace wres::sealing
