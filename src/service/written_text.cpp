// SPDX-License-Identifier: MIT
#include "service/written_text.h"

#include "base/text.h"

namespace wres::service {

std::string written_text(std::string_view field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const bool ends_line = c == '\n' || (c == '\r' && (i + 1 == field.size() || field[i + 1] != '\n'));
        const auto byte = static_cast<unsigned char>(c);
        if (ends_line)
            text += '\n';
        else if (byte == '\t' || (byte >= 0x20 && byte != 0x7F))
            text += c;
    }
    return std::string(trimmed(text));
}

} // namespace wres::service
