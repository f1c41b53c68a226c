// SPDX-License-Identifier: MIT
#include "http/fields.h"

namespace wres::http {

void Fields::add(std::string name, std::string value)
{
    entries_.emplace_back(std::move(name), std::move(value));
}

const std::string* Fields::find(std::string_view name) const
{
    for (const auto& [known, value] : entries_) {
        if (known == name)
            return &value;
    }
    return nullptr;
}

std::string_view Fields::text(std::string_view name) const
{
    const auto* value = find(name);
    return value == nullptr ? std::string_view() : std::string_view(*value);
}

std::vector<std::string> Fields::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (const auto& [known, value] : entries_) {
        if (known == name)
            values.push_back(value);
    }
    return values;
}

} // namespace wres::http
