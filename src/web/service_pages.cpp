// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "frame/assets.h"
#include "frame/colour.h"
#include "service/service.h"
#include "web/pages.h"

namespace wres::web {

http::Response send_asset(Call& call)
{
    const auto* file = find_asset(call.named.text("name"));
    if (file == nullptr)
        return refusal_page(call.request, http::Status::NotFound, call.visitor());
    http::Response response;
    response.lasting_body = file->content;
    response.set("Content-Type", file->media_type);
    response.set("Cache-Control", "public, max-age=31536000, immutable");
    return response;
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

http::Response show_live(Call&)
{
    return http::text_response("live\n");
}

/// Ready: the store was opened for this request, and the program is not about to end.
http::Response show_ready(Call& call)
{
    if (call.service.stopping)
        return http::text_response("stopping\n", http::Status::NotReady);
    return http::text_response("ready\n");
}

http::Response show_metrics(Call& call)
{
    http::Response response = http::text_response(call.service.metrics.text());
    response.headers = {};
    response.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return response;
}

} // namespace wres::web
