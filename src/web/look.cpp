// SPDX-License-Identifier: MIT
#include "web/look.h"

#include <fmt/format.h>

#include "web/colour.h"
#include "web/pages.h"

namespace wres::web {

std::string colour_style_path(std::string_view colour)
{
    return fmt::format("/assets/colours/{}", colour.substr(1));
}

/// Made of the path alone, and of nothing but a colour: nobody can put another style in.
http::Response send_colour(Call& call)
{
    const auto colour = read_colour("#" + std::string(call.named.text("colour")));
    if (!colour)
        return refusal_page(call.request, http::Status::NotFound, call.visitor());
    http::Response response;
    response.body = fmt::format(
        ":root{{--govuk-brand-colour:#{:02x}{:02x}{:02x}}}\n", colour->red, colour->green, colour->blue);
    response.set("Content-Type", "text/css; charset=utf-8");
    response.set("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

} // namespace wres::web
