// SPDX-License-Identifier: MIT
//
// The token that a program uses, as the program may know it.

#include <nlohmann/json.hpp>

#include "api/forms.h"
#include "api/operations.h"
#include "api/problem.h"
#include "store/roles.h"

namespace wres::api {

http::Response get_token(Call& call)
{
    struct Found {
        store::Organisation organisation;
        std::vector<store::Role> roles;
    };
    const auto& token = *call.token;
    const auto found = call.store.read([&](store::View& view) -> Result<Found> {
        auto organisation = TRY(store::organisation(view, token.organisation));
        return Found { std::move(organisation),
            TRY(store::roles_of(view, token.person, token.organisation)) };
    });
    if (!found)
        return problem(call.request, found.error());
    Json roles = Json::array();
    for (const auto role : found->roles)
        roles.push_back(store::code_of(role));
    return answer({ { "id", token.id.text }, { "name", token.name },
        { "organisation",
            { { "id", token.organisation.text }, { "name", found->organisation.name },
                { "area_code", found->organisation.area_code } } },
        { "scopes", token.scopes }, { "roles", roles }, { "made_at", moment(token.made_at) },
        { "expires_at", moment(token.expires_at) } });
}

http::Response revoke_token(Call& call)
{
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::revoke_access_token(change, call.token->person, call.token->id);
    });
    return done ? answer({ { "revoked", call.token->id.text } }) : problem(call.request, done.error());
}

} // namespace wres::api
