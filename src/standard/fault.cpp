// SPDX-License-Identifier: MIT
#include "standard/fault.h"

#include <fmt/format.h>

#include "base/text.h"

namespace wres::standard {

std::unexpected<Error> faulty(const Place& place, std::string_view words)
{
    if (place.line == 0)
        return failure("standard.faulty", fmt::format("standard/{}: {}", place.file, words));
    return failure("standard.faulty", fmt::format("standard/{}, line {}: {}", place.file, place.line, words));
}

std::string alternatives(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? " or " : ", ";
        text += fmt::format("`{}`", names[i]);
    }
    return text;
}

std::string suggestion(std::string_view written, const std::vector<std::string>& names)
{
    const std::size_t limit = written.size() < 6 ? 1 : 2;
    for (std::size_t distance = 1; distance <= limit; ++distance)
        for (const auto& name : names)
            if (edit_distance(written, name, limit) == distance)
                return fmt::format(" Did you mean `{}`?", name);
    return "";
}

} // namespace wres::standard
