// SPDX-License-Identifier: MIT
#include "http/response.h"

#include <fmt/format.h>

namespace wres::http {
namespace {

Response of_type(std::string body, std::string_view media_type, Status status)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    response.set("Content-Type", media_type);
    return response;
}

/// Letters, digits, dots, - and _ of a name; anything else is a -.
std::string harmless_name(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '.' || c == '_' || c == '-';
        out += is_plain ? c : '-';
    }
    return out;
}

} // namespace

void Response::set(std::string_view name, std::string_view value)
{
    std::string harmless;
    for (const char c : value) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            harmless += c;
    }
    headers.add(std::string(name), std::move(harmless));
}

Response html_response(std::string html, Status status)
{
    return of_type(std::move(html), "text/html; charset=utf-8", status);
}

Response text_response(std::string text, Status status)
{
    return of_type(std::move(text), "text/plain; charset=utf-8", status);
}

Response json_response(std::string json, Status status)
{
    return of_type(std::move(json), "application/json", status);
}

Response download(std::string content, std::string_view media_type, std::string_view file_name)
{
    auto response = of_type(std::move(content), media_type, Status::Ok);
    response.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", harmless_name(file_name)));
    return response;
}

Response see_other(std::string_view path)
{
    Response response;
    response.status = Status::SeeOther;
    response.set("Location", path);
    return response;
}

} // namespace wres::http
