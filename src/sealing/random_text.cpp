// SPDX-License-Identifier: MIT
#include "sealing/random_text.h"

#include <string_view>

#include <sodium.h>

#include "sealing/library.h"

namespace wres::sealing {
namespace {

// 32 characters, so that each is five whole bits; without i, l, o and u, which are misread.
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

std::string random_text(std::size_t length)
{
    start_library();
    std::string text(length, '\0');
    randombytes_buf(text.data(), text.size());
    for (auto& character : text)
        character = alphabet[static_cast<unsigned char>(character) % alphabet.size()];
    return text;
}

} // namespace

std::string random_identifier()
{
    return random_text(20);
}

std::string random_token()
{
    return random_text(52);
}

} // namespace wres::sealing
