// SPDX-License-Identifier: MIT
#include "sealing/base64.h"

#include <sodium.h>

namespace wres::sealing {

std::string to_base64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
        bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the zero at the end
    return text;
}

} // namespace wres::sealing
