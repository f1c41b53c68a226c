// SPDX-License-Identifier: MIT
#include "web/call.h"

#include <fmt/format.h>

#include "base/invariant.h"
#include "web/look.h"
#include "workflow/store_place.h"

namespace wres::web {

Visitor Call::visitor() const
{
    return { who ? who->person.display_name : "", form_token, organisation && who ? organisation->name : "",
        colour.empty() ? "" : colour_style_path(colour) };
}

store::Occasion Call::occasion() const
{
    INVARIANT(who.has_value(), "only somebody who is signed in changes anything");
    return { store::Actor::person(who->person.id), workflow::now() };
}

std::string collection_path(const store::CollectionId& id, std::string_view part)
{
    return fmt::format("/collections/{}{}{}", id.text, part.empty() ? "" : "/", part);
}

std::vector<Link> way_to_collection(const Call& call)
{
    return { { "/collections", "Collections" },
        { collection_path(call.collection->id), collection_name(call) } };
}

std::string standard_words(std::string_view name)
{
    std::string words;
    for (const char c : name)
        words += c == '/' ? ' ' : (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    return words;
}

std::string collection_name(const Call& call)
{
    return fmt::format("{}, {}", call.organisation->name, call.collection->period);
}

} // namespace wres::web
