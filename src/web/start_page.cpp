// SPDX-License-Identifier: MIT
#include "web/pages.h"

namespace wres::web {

http::Response show_start(Call& call)
{
    if (call.who)
        return http::see_other("/collections");
    markup::Html html;
    write_title(html, "Report on race equality in your social care workforce");
    html.element("p", { { "class", "govuk-body-l" } },
        "From the files a council already has to every indicator of the Social Care Workforce Race Equality "
        "Standard: calculated, explained, and "
        "safe to publish.");
    html.element("h2", { { "class", "govuk-heading-m" } }, "What you do here");
    html.open("ol", { { "class", "govuk-list govuk-list--number" } });
    html.element("li",
        "Send your staff, recruitment, disciplinary, training, leaver and survey files, with your own "
        "headings.");
    html.element("li",
        "Read what is odd about them, why it matters and what to do. Put it right and send them again.");
    html.element("li",
        "Look at the nine indicators, each with one plain sentence, its interval, and its detailed ethnic "
        "groups.");
    html.element("li",
        "See what the public would see: small numbers, and those that could give them away, are hidden.");
    html.close();
    write_inset(html,
        "Your files are encrypted as they arrive. Names, staff numbers and dates of birth are read and never "
        "kept beside results.");
    html.open("a",
        { { "href", "/sign-in" }, { "role", "button" }, { "draggable", "false" },
            { "class", "govuk-button govuk-button--start" }, { "data-module", "govuk-button" } });
    html.text("Sign in");
    html.open("svg",
        { { "class", "govuk-button__start-icon" }, { "xmlns", "http://www.w3.org/2000/svg" },
            { "width", "17.5" }, { "height", "19" }, { "viewBox", "0 0 33 40" }, { "aria-hidden", "true" },
            { "focusable", "false" } });
    html.leaf("path", { { "fill", "currentColor" }, { "d", "M0 0h13l20 20-20 20H0l20-20z" } });
    html.close();
    html.close();
    return http::html_response(page({ "Start", call.visitor(), {} }, std::move(html).fragment()));
}

} // namespace wres::web
