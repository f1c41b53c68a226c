// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sealing/sealed_box.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// A collection that a programme runs over many councils: what is asked, who is invited, what happened, and
/// what was sent. What happened decides where each council stands; this room keeps it, and does not read it.
struct NationalCollection {
    NationalCollectionId id;
    OrganisationId organisation; // the programme
    std::string name; // "SC-WRES 2025"
    std::string period;
    std::string request; // as submission::write_request gives it
};

/// @param secret  the key that opens what is sealed to the collection; it is kept sealed
/// @errors store.no_such_organisation, store.not_a_programme, store.name_missing
[[nodiscard]] Result<NationalCollectionId> open_national_collection(
    Change& change, const NationalCollection& collection, const sealing::OpeningKey& secret);

/// @errors store.no_such_national_collection
[[nodiscard]] Result<NationalCollection> national_collection(View& view, const NationalCollectionId& id);

/// That a programme runs; the newest period first.
[[nodiscard]] Result<std::vector<NationalCollection>> national_collections_of(
    View& view, const OrganisationId& programme);

/// That a council is invited to; the newest period first.
[[nodiscard]] Result<std::vector<NationalCollection>> national_collections_with(
    View& view, const OrganisationId& council);

/// @errors store.no_such_national_collection, sealing.not_ours
[[nodiscard]] Result<sealing::OpeningKey> opening_key_of(View& view, const NationalCollectionId& id);

/// A council of a national collection.
struct NationalCouncil {
    std::string area;
    std::optional<OrganisationId> organisation; // nothing: it is not on this server
    std::string public_key; // of submissions that come as files; empty: it has given none
    std::string address; // for reminders to a council that is not on this server
};

/// Adds a council, or changes the organisation, key and address of one that is there.
/// @errors store.no_such_organisation, store.not_a_council, store.no_such_national_collection
Done set_national_council(Change& change, const NationalCollectionId& id, const NationalCouncil& council);

/// In the order of their areas.
[[nodiscard]] Result<std::vector<NationalCouncil>> national_councils(
    View& view, const NationalCollectionId& id);

/// One line of a collection's history, with who did it.
struct NationalEvent {
    std::int64_t number {}; // 1, 2, 3 ... of the collection
    std::string line; // as collection::History gives it
    std::string done_by; // an actor
};

/// The oldest first.
[[nodiscard]] Result<std::vector<NationalEvent>> national_events(View& view, const NationalCollectionId& id);

/// Adds a line of history. The audit trail names the line by its checksum, so that the line cannot be changed
/// unseen.
/// @param expected  the number that it has to have: another is refused, because something happened meanwhile
/// @param action    "national.submitted"
/// @param where     in whose trail it stands besides the store's: the programme's, or the council's
/// @errors store.changed_meanwhile
Done add_national_event(Change& change, const NationalCollectionId& id, std::int64_t expected,
    const std::string& line, std::string_view action, const OrganisationId& where);

/// A submission as it came, and its counts. None is ever replaced.
/// @errors database.refused  there is one of this number
Done keep_national_submission(Change& change, const NationalCollectionId& id, const std::string& area,
    std::int64_t number, std::string_view sealed, std::string_view cube_file);

/// @errors store.no_such_submission
[[nodiscard]] Result<std::string> national_counts(
    View& view, const NationalCollectionId& id, const std::string& area, std::int64_t number);

/// As it came.
/// @errors store.no_such_submission
[[nodiscard]] Result<std::string> national_submission(
    View& view, const NationalCollectionId& id, const std::string& area, std::int64_t number);

/// Counts to hold submissions against, of a kind ("earlier" or "published"); later ones replace earlier ones.
/// @errors store.no_such_national_collection
Done keep_national_comparison(
    Change& change, const NationalCollectionId& id, std::string_view kind, std::string_view cube_file);

/// Nothing when none was kept.
[[nodiscard]] Result<std::optional<std::string>> national_comparison(
    View& view, const NationalCollectionId& id, std::string_view kind);

} // namespace wres::store
