// SPDX-License-Identifier: MIT
#include "programme/paths.h"

#include <fmt/format.h>

namespace wres::programme {

std::string national_path(const store::NationalCollectionId& id, std::string_view part)
{
    return fmt::format("/national-collections/{}{}{}", id.text, part.empty() ? "" : "/", part);
}

std::string own_path(
    const store::OrganisationId& council, const store::NationalCollectionId& id, std::string_view part)
{
    return fmt::format("/organisations/{}/national-collections/{}{}{}", council.text, id.text,
        part.empty() ? "" : "/", part);
}

std::vector<frame::Link> way_to_national(const frame::Call& call)
{
    return { { "/national-collections", "National collections" },
        { national_path(call.national->id), call.national->name } };
}

} // namespace wres::programme
