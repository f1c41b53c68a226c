// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "markup/html.h"

namespace wres::site {

/// Stands for a link in a phrase, so that a translation can put it where it belongs in its sentence.
inline constexpr std::string_view link_place = "\x1f";

/// Writes a phrase with what `link` writes in the place of the link.
template <typename Link>
void write_around(markup::Html& html, std::string_view words, Link link)
{
    const auto at = words.find(link_place);
    html.text(words.substr(0, at));
    link(html);
    if (at != std::string_view::npos)
        html.text(words.substr(at + link_place.size()));
}

} // namespace wres::site
