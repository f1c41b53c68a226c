// SPDX-License-Identifier: MIT
#include "service/call.h"

#include <fmt/format.h>

#include "base/invariant.h"
#include "workflow/store_place.h"

namespace wres::service {

store::Occasion Call::occasion() const
{
    INVARIANT(person.has_value(), "only somebody who is known changes anything");
    return { store::Actor::person(*person), workflow::now(), by_token };
}

Done find_what_is_named(Call& call)
{
    return call.store.read([&](store::View& view) -> Done {
        store::OrganisationId where { std::string(call.named.text("organisation")) };
        if (const auto* id = call.named.find("collection")) {
            call.collection = TRY(store::collection(view, { *id }));
            where = call.collection->organisation;
        }
        call.organisation = TRY(store::organisation(view, where));
        call.roles = TRY(store::roles_of(view, *call.person, where));
        return {};
    });
}

std::optional<http::Status> kept_out_of_organisation(const Call& call, Access access)
{
    if (call.roles.empty())
        return http::Status::NotFound;
    return may(access, call.roles) ? std::nullopt : std::optional(http::Status::Forbidden);
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

} // namespace wres::service
