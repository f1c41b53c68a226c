// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/call.h"
#include "service/scopes.h"
#include "store/access_tokens.h"

namespace wres::api {

/// One request as the API sees it.
struct Call : service::Call {
    std::optional<store::AccessToken> token {}; // nothing: what is asked for is public
    service::ScopeSet scopes {}; // of the token
    std::string body {}; // JSON, when the route takes some
    std::vector<store::UploadId> received {}; // the files that came, when the route takes some

    /// Whether the token and its person's roles let it see where a collection is on its way.
    [[nodiscard]] bool sees_work() const
    {
        using enum service::Scope;
        return scopes.meets({ ReadCollections, SendFiles, WorkOnCollections })
            && service::may(service::Access::SeeCollection, roles);
    }

    /// Whether the token and its person's roles let it see a collection on its way, with full counts.
    [[nodiscard]] bool sees_full_counts() const
    {
        return scopes.has(service::Scope::ReadCollections)
            && service::may(service::Access::SeeCollection, roles);
    }
};

} // namespace wres::api
