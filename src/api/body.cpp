// SPDX-License-Identifier: MIT
#include "api/body.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wres::api {
namespace {

std::unexpected<Error> faulty(std::string_view name, std::string_view what)
{
    return failure("body.faulty",
        fmt::format("The member \"{}\" has to be {}. Compare the body with the description at "
                    "/api/v1/openapi.json.",
            name, what));
}

} // namespace

Result<Json> object_of(const Call& call)
{
    auto parsed = Json::parse(call.body, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_object())
        return failure("body.faulty",
            "The body has to be one JSON object. Compare it with the description at /api/v1/openapi.json.");
    return parsed;
}

Result<std::string> text_in(const Json& object, std::string_view name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return faulty(name, "a text");
    return found->get<std::string>();
}

Result<std::optional<std::string>> text_if_any(const Json& object, std::string_view name)
{
    const auto found = object.find(name);
    if (found == object.end())
        return std::nullopt;
    if (!found->is_string())
        return faulty(name, "a text, if it is there");
    return found->get<std::string>();
}

Result<std::int64_t> number_in(const Json& object, std::string_view name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return faulty(name, "a whole number");
    return found->get<std::int64_t>();
}

} // namespace wres::api
