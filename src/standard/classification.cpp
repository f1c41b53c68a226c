// SPDX-License-Identifier: MIT
#include "standard/classification.h"

#include <algorithm>

#include "base/text.h"

namespace wres::standard {

std::optional<GroupIndex> Classification::find(std::string_view code) const
{
    const auto found = std::ranges::find(groups, code, &EthnicGroup::code);
    if (found == groups.end())
        return std::nullopt;
    return static_cast<GroupIndex>(found - groups.begin());
}

std::optional<GroupIndex> Classification::find(std::string_view scheme, std::string_view code) const
{
    const auto wanted = lower_case(trimmed(code));
    if (wanted.empty())
        return find("blank");

    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto codes = groups[i].crosswalk.find(std::string(scheme));
        if (codes == groups[i].crosswalk.end())
            continue;
        for (const auto& theirs : codes->second)
            if (lower_case(theirs) == wanted)
                return static_cast<GroupIndex>(i);
    }
    return std::nullopt;
}

const Definition* Classification::definition(std::string_view name) const
{
    const auto found = std::ranges::find(definitions, name, &Definition::id);
    return found == definitions.end() ? nullptr : &*found;
}

} // namespace wres::standard
