// SPDX-License-Identifier: MIT
#include "base/checksum.h"

#include <array>

#include <sodium.h>

namespace wres {

std::string sha256(std::string_view content)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash {};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(content.data()), content.size());

    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex {};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

}  // namespace wres
