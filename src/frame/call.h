// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frame/layout.h"
#include "http/fields.h"
#include "service/call.h"

namespace wres::frame {

/// Somebody who is signed in.
struct SignedIn {
    store::Person person;
    std::string session; // the token
    bool must_set_second_factor = false; // one of their roles asks for it, and they have none yet
};

/// One request as the pages see it.
struct Call : service::Call {
    http::Fields form {};
    std::optional<SignedIn> who {};
    std::optional<SignedIn>
        halfway {}; // gave the passphrase, and still has to give the code of the second factor
    std::string form_token {};
    std::string colour {}; // of the organisation; empty: the usual one

    [[nodiscard]] Visitor visitor() const;
};

/// The cookie that holds the session of somebody signed in, and the one that a form's token is bound to
/// before.
inline constexpr std::string_view session_cookie = "session";
inline constexpr std::string_view visit_cookie = "visit";

/// The path of a collection's page: "/collections/abc", "/collections/abc/files".
[[nodiscard]] std::string collection_path(const store::CollectionId& id, std::string_view part = {});

/// The path of a page about an organisation: "/organisations/abc/people".
[[nodiscard]] std::string organisation_path(const store::OrganisationId& id, std::string_view part);

/// The pages above those of a collection.
[[nodiscard]] std::vector<Link> way_to_collection(const Call& call);

} // namespace wres::frame
