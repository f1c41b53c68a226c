// SPDX-License-Identifier: MIT
//
// What errors and refusals look like on a page, and as JSON for a script of ours.

#include <array>

#include <nlohmann/json.hpp>

#include "frame/components.h"
#include "frame/error_pages.h"
#include "frame/layout.h"
#include "service/error_status.h"

namespace wres::frame {
namespace {

using http::Status;
using markup::Html;

struct Words {
    Status status;
    std::string_view title;
    std::string_view sentence;
};

constexpr std::array all_words {
    Words { Status::BadRequest, "The request cannot be read",
        "The address or what was sent is not what a page of ours sends. Begin at the start page." },
    Words { Status::Unauthorised, "Sign in first",
        "You are not signed in, or your session has ended. Sign in, and do it again." },
    Words { Status::Forbidden, "You may not do this",
        "None of your roles in this organisation allows it. An administrator of the organisation can give "
        "you one." },
    Words { Status::NotFound, "Page not found",
        "There is no such page, or it is not for you. Check the address, or begin at the start page." },
    Words { Status::MethodNotAllowed, "This cannot be done here",
        "The address is right, but not for what was asked. Begin at the start page." },
    Words { Status::Conflict, "Somebody else was quicker",
        "What you changed has been changed by somebody else meanwhile. Look at it as it is now, and decide "
        "again." },
    Words { Status::TooLarge, "Too much was sent",
        "It is more than this service takes at once. Send the files one by one, or without sheets that are "
        "not needed." },
    Words { Status::WrongMediaType, "The form cannot be read",
        "It did not arrive as a browser sends it. Load the page again, and send it again." },
    Words { Status::CannotBeProcessed, "This could not be done", "" },
    Words { Status::TooManyRequests, "Too many requests",
        "This service was asked too often from your address. Wait a minute, then go on." },
    Words { Status::HeadTooLarge, "The request is too long",
        "The address or the cookies are longer than this service reads. Begin at the start page." },
    Words { Status::OurFault, "Sorry, there is a problem with the service",
        "Nothing of what you sent was kept. Try again later; if it happens again, give the number below to "
        "whoever runs the service." },
    Words { Status::NotReady, "The service is busy",
        "It cannot answer just now. Nothing of what you sent was kept. Try again in a minute." },
};

const Words& words_of(Status status)
{
    for (const auto& words : all_words) {
        if (words.status == status)
            return words;
    }
    return all_words.back();
}

bool wants_json(const http::Request& request)
{
    return request.headers.text("accept").starts_with("application/json");
}

http::Response page_or_json(const http::Request& request, Status status, const Visitor& visitor,
    std::string_view code, std::string_view sentence)
{
    const auto& words = words_of(status);
    if (wants_json(request))
        return http::json_response(
            nlohmann::json {
                { "error", { { "code", code }, { "message", sentence }, { "request", request.id } } } }
                    .dump()
                + "\n",
            status);
    Html html;
    write_title(html, words.title);
    write_paragraph(html, sentence);
    html.open("p", { { "class", "govuk-body" } });
    html.element("a", { { "class", "govuk-link" }, { "href", "/" } }, "Go to the start page");
    html.close();
    html.element("p", { { "class", "govuk-body-s" } }, "Number of the request: " + request.id);
    return http::html_response(
        page({ std::string(words.title), visitor, {} }, std::move(html).fragment()), status);
}

} // namespace

http::Response refusal_page(const http::Request& request, Status status, const Visitor& visitor)
{
    return page_or_json(request, status, visitor, "request.refused", words_of(status).sentence);
}

http::Response error_response(const Call& call, const Error& error)
{
    const auto status = service::status_of(error);
    // A stranger's collection and none at all look the same.
    if (status == Status::NotFound || status == Status::NotReady)
        return refusal_page(call.request, status, call.visitor());
    return page_or_json(call.request, status, call.visitor(), error.code, error.message);
}

} // namespace wres::frame
