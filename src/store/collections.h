// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/collection_states.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// One organisation's year by one standard.
struct Collection {
    CollectionId id;
    OrganisationId organisation;
    std::string standard; // sc-wres/2025
    std::string period; // the collection year
    CollectionState state {};
    Moment state_since;
    std::string submitted_by; // the actor who asked for the review; empty: nobody yet
    std::int64_t inputs_version {}; // grows whenever a file or a mapping changes
    std::int64_t review_round {}; // how often it was submitted
    std::int64_t version {};
};

/// @errors store.collection_there  the organisation has one for this standard and year;
/// store.no_such_organisation,
///         store.not_a_code
[[nodiscard]] Result<CollectionId> start_collection(Change& change, const OrganisationId& organisation,
    const std::string& standard, const std::string& period);

/// @errors store.no_such_collection
[[nodiscard]] Result<Collection> collection(View& view, const CollectionId& id);

/// The newest period first.
[[nodiscard]] Result<std::vector<Collection>> collections_of(View& view, const OrganisationId& organisation);

/// A step that changes nothing else: submit, send back, approve, reopen, correct. Release, publish and
/// withdraw are done by what they make (releases.h, publications.h).
///
/// To submit, there must be a calculation of the files and mappings as they are now. To approve is for
/// another person than the one who submitted.
/// @param version  of the collection as it was read
/// @errors store.step_not_allowed, store.nothing_to_review, store.approve_own, store.changed_meanwhile
Done take_step(Change& change, const CollectionId& id, CollectionStep step, std::int64_t version);

/// Moves a collection by one step, whatever else belongs to it; the only place where its state changes.
/// @errors store.step_not_allowed, store.changed_meanwhile
Done move_collection(Change& change, const Collection& collection, CollectionStep step);

/// The collection, if its files, mappings, calculations and commentary may be changed.
/// @errors store.not_collecting, store.no_such_collection
[[nodiscard]] Result<Collection> collecting(View& view, const CollectionId& id);

/// Notes that a file or a mapping changed, so that earlier calculations are out of date.
Done inputs_changed(Change& change, const Collection& collection);

} // namespace wres::store
