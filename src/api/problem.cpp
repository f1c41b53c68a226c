// SPDX-License-Identifier: MIT
#include "api/problem.h"

#include <array>

#include <nlohmann/json.hpp>

#include "service/error_status.h"

namespace wres::api {
namespace {

using http::Status;

struct Words {
    Status status;
    std::string_view title; // as HTTP names it
    std::string_view code;
    std::string_view sentence;
};

constexpr std::array all_words {
    Words { Status::BadRequest, "Bad Request", "request.faulty",
        "The request cannot be read. Compare it with the description at /api/v1/openapi.json." },
    Words { Status::Unauthorised, "Unauthorized", "token.missing",
        "Send an access token in the header Authorization, as \"Bearer wres_...\". Somebody makes one on the "
        "page of their account." },
    Words { Status::Forbidden, "Forbidden", "token.role_missing",
        "The person whose token this is has no role that allows it. An administrator of the organisation can "
        "give them one." },
    Words { Status::NotFound, "Not Found", "request.not_found",
        "There is nothing at this address, or it is not for this token. Check the address." },
    Words { Status::MethodNotAllowed, "Method Not Allowed", "request.method",
        "The address is right, but not this method. Compare it with the description at "
        "/api/v1/openapi.json." },
    Words { Status::Conflict, "Conflict", "store.changed_meanwhile",
        "Somebody else has changed it meanwhile. Read it again, and decide again." },
    Words { Status::TooLarge, "Content Too Large", "request.too_large",
        "It is more than this service takes at once. Send the files one by one." },
    Words { Status::WrongMediaType, "Unsupported Media Type", "request.media_type",
        "Send this as application/json." },
    Words {
        Status::CannotBeProcessed, "Unprocessable Content", "request.refused", "This could not be done." },
    Words { Status::TooManyRequests, "Too Many Requests", "request.too_many",
        "This service was asked too often from this address or with this token. Wait as long as Retry-After "
        "says, then go on." },
    Words { Status::HeadTooLarge, "Request Header Fields Too Large", "request.head_too_large",
        "The address or the headers are longer than this service reads." },
    Words { Status::OurFault, "Internal Server Error", "service.fault",
        "There is a problem with the service. Nothing of what was sent was kept. Try again later; if it "
        "happens again, give the number of the request to whoever runs the service." },
    Words { Status::NotReady, "Service Unavailable", "service.busy",
        "The service is busy, and cannot answer just now. Nothing is lost: try again in a minute." },
};

const Words& words_of(Status status)
{
    for (const auto& words : all_words) {
        if (words.status == status)
            return words;
    }
    return all_words.front();
}

} // namespace

http::Response problem(
    const http::Request& request, Status status, std::string_view code, std::string_view sentence)
{
    const nlohmann::ordered_json said { { "type", "about:blank" }, { "title", words_of(status).title },
        { "status", static_cast<unsigned>(status) }, { "code", code }, { "detail", sentence },
        { "request", request.id } };
    auto response = http::json_response(
        said.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n", status);
    response.headers = {};
    response.set("Content-Type", "application/problem+json");
    if (status == Status::Unauthorised)
        response.set("WWW-Authenticate",
            code == "token.missing" ? "Bearer realm=\"openwres\""
                                    : "Bearer realm=\"openwres\", error=\"invalid_token\"");
    if (status == Status::TooManyRequests || status == Status::NotReady)
        response.set("Retry-After", "60");
    return response;
}

http::Response refusal(const http::Request& request, Status status)
{
    const auto& words = words_of(status);
    return problem(request, status, words.code, words.sentence);
}

http::Response problem(const http::Request& request, const Error& error)
{
    const auto status = service::status_of(error);
    if (status == Status::NotFound || error.code.starts_with("database.") || error.code == "store.wrong_key")
        return refusal(request, status);
    return problem(request, status, error.code, error.message);
}

} // namespace wres::api
