// SPDX-License-Identifier: MIT
#include "intake/mended_label.h"

#include <fmt/format.h>

namespace wres::intake {

bool has_mended_slip(const ethnicity::Resolution& resolution)
{
    // The explanation names each slip: words: white, british ("whit" read as "white").
    return resolution.group && resolution.how.find("\" read as \"") != std::string::npos;
}

std::vector<std::string> mended_words(std::string_view label, bool quoted, std::string_view group)
{
    return { quoted ? fmt::format("\"{}\"", label) : std::string("A label that is not repeated here"),
        fmt::format("\"{}\"", group) };
}

} // namespace wres::intake
