// SPDX-License-Identifier: MIT
#include "frame/call.h"

#include <fmt/format.h>

#include "frame/look.h"

namespace wres::frame {

Visitor Call::visitor() const
{
    return { who ? who->person.display_name : "", form_token, organisation && who ? organisation->name : "",
        colour.empty() ? "" : colour_style_path(colour) };
}

std::string collection_path(const store::CollectionId& id, std::string_view part)
{
    return fmt::format("/collections/{}{}{}", id.text, part.empty() ? "" : "/", part);
}

std::string organisation_path(const store::OrganisationId& id, std::string_view part)
{
    return fmt::format("/organisations/{}/{}", id.text, part);
}

std::vector<Link> way_to_collection(const Call& call)
{
    return { { "/collections", "Collections" },
        { collection_path(call.collection->id), service::collection_name(call) } };
}

} // namespace wres::frame
