// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/fields.h"

namespace wres::http {

enum class Status : std::uint16_t {
    Ok = 200,
    Created = 201,
    SeeOther = 303,
    NotModified = 304,
    BadRequest = 400,
    Unauthorised = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    Conflict = 409,
    TooLarge = 413,
    WrongMediaType = 415,
    CannotBeProcessed = 422,
    TooManyRequests = 429,
    HeadTooLarge = 431,
    OurFault = 500,
    NotReady = 503,
};

/// What is sent back. A body that lives as long as the program (a style sheet) is not copied.
struct Response {
    Status status = Status::Ok;
    Fields headers;
    std::string body;
    std::string_view lasting_body; // sent when `body` is empty

    /// Sets a header. Line ends and other control characters are left out: nobody can add a header of his
    /// own.
    void set(std::string_view name, std::string_view value);

    [[nodiscard]] std::string_view content() const
    {
        return body.empty() ? lasting_body : std::string_view(body);
    }
};

/// A page.
[[nodiscard]] Response html_response(std::string html, Status status = Status::Ok);

[[nodiscard]] Response text_response(std::string text, Status status = Status::Ok);

[[nodiscard]] Response json_response(std::string json, Status status = Status::Ok);

/// A file to keep, under a name made harmless.
[[nodiscard]] Response download(std::string content, std::string_view media_type, std::string_view file_name);

/// After a form was sent: the browser asks for another page, so that loading it again sends nothing again.
[[nodiscard]] Response see_other(std::string_view path);

} // namespace wres::http
