// SPDX-License-Identifier: MIT
#include "formats/xml_events.h"

namespace wres::formats {

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const auto& attribute : attributes_) {
        if (attribute.name == name)
            return attribute.value;
    }
    for (const auto& attribute : attributes_) {
        const bool prefixed = attribute.name.size() > name.size();
        if (prefixed && local_name(attribute.name) == name && !attribute.name.starts_with("xmlns:"))
            return attribute.value;
    }
    return std::nullopt;
}

std::string_view local_name(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace wres::formats
