// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

enum class PublicationState : std::uint8_t { Standing, Corrected, Withdrawn };

/// A release that anybody may read. One stands at a time for each collection; the earlier ones stay, with a
/// note for readers about why they no longer do.
struct Publication {
    PublicationId id;
    CollectionId collection;
    std::int64_t number {}; // 1, 2, 3 ... of the collection
    ReleaseId release;
    PublicationState state {};
    std::string note; // what readers are told: of a correction, what was wrong
    std::string end_note; // what readers are told when it no longer stands
    std::string published_by; // an actor
    Moment published_at;
    std::string ended_by;
    std::optional<Moment> ended_at;
};

/// Publishes a release for the public. One that stands is corrected by it, for which a note to readers is
/// needed.
/// @errors store.step_not_allowed, store.not_for_the_public, store.note_missing, store.no_such_release,
///         store.release_out_of_date  it was made before the collection was last approved
[[nodiscard]] Result<PublicationId> publish(
    Change& change, const ReleaseId& release, const std::string& note);

/// Takes a standing publication back, with a note that readers see in its place.
/// @errors store.no_such_publication, store.note_missing, store.not_standing
Done withdraw_publication(Change& change, const PublicationId& id, const std::string& note);

/// The newest first.
[[nodiscard]] Result<std::vector<Publication>> publications_of(View& view, const CollectionId& collection);

/// What the public may read of every organisation: the newest first.
[[nodiscard]] Result<std::vector<Publication>> standing_publications(View& view);

/// @errors store.no_such_publication
[[nodiscard]] Result<Publication> publication(View& view, const PublicationId& id);

} // namespace wres::store
