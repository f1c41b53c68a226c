// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"
#include "service/access.h"
#include "store/collections.h"
#include "store/national_collections.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/roles.h"
#include "store/store.h"

namespace wres::service {

class Service;

/// A file that came with a request and is held in memory: something already counted, never people's records.
struct SentFile {
    std::string name;
    std::string content;
};

/// One request, whichever door it came through: who asks, for what, and with what in hand. When something is
/// answered, the tables of routes and of access have been read: whoever is here may be.
struct Call {
    Service& service;
    store::Store& store;
    const http::Request& request;
    std::string_view route; // its pattern, for logs and counters
    http::Fields named; // segments of the path
    std::optional<store::PersonId> person {}; // who asks; nobody: a stranger
    std::optional<store::AccessTokenId> by_token {}; // when a program asks in their name
    std::optional<store::Collection> collection {}; // that the route names
    std::optional<store::Organisation> organisation {}; // whose it is
    std::vector<store::Role> roles {}; // there
    std::optional<store::NationalCollection> national {}; // that the route names
    std::vector<SentFile> files {}; // that came and are short enough to be held, when the route takes some

    [[nodiscard]] store::Occasion occasion() const;
};

/// Fills in the collection and the organisation that the route names, and the roles that whoever asks has
/// there. A national collection that is named is there for the programme that runs it and, where the route
/// names an organisation, for a council that is invited.
/// @errors store.no_such_collection, store.no_such_organisation, store.no_such_national_collection
Done find_what_is_named(Call& call);

/// What keeps somebody out of an organisation whose roles are known: somebody without a role there is told
/// that nothing is there, and somebody without the right one that they may not. Nothing when they may.
[[nodiscard]] std::optional<http::Status> kept_out_of_organisation(const Call& call, Access access);

/// Adds a piece to the last of the files that are held.
/// @errors upload.too_long  they would be more than most_held_bytes together
Done hold(Call& call, std::string_view piece);

inline constexpr std::size_t most_held_bytes = 32U << 20U;

/// Whether the organisation is the programme that runs the national collection.
[[nodiscard]] bool runs_it(const Call& call);

/// The area of the organisation in the national collection, which it is invited to.
/// @errors store.no_such_national_collection
[[nodiscard]] Result<std::string> area_of_council(const Call& call);

/// "SC-WRES 2025", of the name "sc-wres/2025".
[[nodiscard]] std::string standard_words(std::string_view name);

/// "Ashdale, 2025"
[[nodiscard]] std::string collection_name(const Call& call);

} // namespace wres::service
