// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/request.h"
#include "http/response.h"
#include "store/collections.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/roles.h"
#include "store/store.h"
#include "web/components.h"
#include "web/layout.h"

namespace wres::web {

class Service;

/// Somebody who is signed in.
struct SignedIn {
    store::Person person;
    std::string session; // the token
    bool must_set_second_factor = false; // one of their roles asks for it, and they have none yet
};

/// One request as the pages see it: who asks, for what, and with what in hand. When a page is asked for, the
/// table of routes has been read: whoever is here may be.
struct Call {
    Service& service;
    store::Store& store;
    const http::Request& request;
    std::string_view route; // its pattern, for logs and counters
    http::Fields named; // segments of the path
    http::Fields form;
    std::optional<SignedIn> who;
    std::optional<SignedIn>
        halfway; // gave the passphrase, and still has to give the code of the second factor
    std::string form_token;
    std::optional<store::Collection> collection; // that the route names
    std::optional<store::Organisation> organisation; // whose it is
    std::vector<store::Role> roles; // there
    std::string colour; // of the organisation; empty: the usual one

    [[nodiscard]] Visitor visitor() const;
    [[nodiscard]] store::Occasion occasion() const;
};

/// The path of a collection's page: "/collections/abc", "/collections/abc/files".
[[nodiscard]] std::string collection_path(const store::CollectionId& id, std::string_view part = {});

/// The pages above those of a collection.
[[nodiscard]] std::vector<Link> way_to_collection(const Call& call);

/// "SC-WRES 2025", of the name "sc-wres/2025".
[[nodiscard]] std::string standard_words(std::string_view name);

/// "Ashdale, 2025"
[[nodiscard]] std::string collection_name(const Call& call);

} // namespace wres::web
