// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "service/call.h"
#include "store/collection_states.h"
#include "workflow/stored_collection.h"

namespace wres::service {

// What a programme does with its national collections, whichever door it comes through. What a council does
// is in council_submission.h.

/// What a programme says when it opens a collection.
struct NewNationalCollection {
    std::string name;
    std::string standard; // "sc-wres/2025"
    Date opens;
    Date closes;
    std::vector<std::string> scopes; // adult, children
    std::vector<std::string> breakdowns; // columns that counts are asked for by
};

/// Opens one for the call's organisation, by a key that is drawn for it and kept sealed.
/// @errors those of standard::load_standard(); request.faulty; those of store::open_national_collection()
[[nodiscard]] Result<store::NationalCollectionId> open_national_collection(
    Call& call, const NewNationalCollection& wanted);

/// Does something to the call's national collection, and keeps it in one transaction, in the trail of the
/// call's organisation. One after the other in this program: they would find each other's changes otherwise,
/// and begin again.
/// @errors as workflow::change_collection()
Done change_national(Call& call, const workflow::CollectionVerb& verb,
    workflow::SignedWith keys = workflow::SignedWith::CouncilsKeys);

/// @errors as workflow::look_at_collection()
Done look_at_national(Call& call, const workflow::CollectionVerb& verb);

/// Records one event of the call's national collection.
/// @errors those of workflow::record()
Done record_national(Call& call, const collection::Event& event);

/// A council that is invited: an organisation of this server, or one that is not.
struct WantedCouncil {
    std::string council; // name or area code
    std::optional<store::OrganisationId> organisation {};
    std::string public_key {}; // as text; empty: none
    std::string address {}; // of e-mail; empty: none
};

/// Invites councils; for those that are there already, changes what is said of them. All or none.
/// @errors invite.unknown_council, invite.twice, key.not_a_key, invite.not_an_address; store.not_a_council
[[nodiscard]] Result<std::size_t> invite_councils(Call& call, const std::vector<WantedCouncil>& councils);

/// How far councils of this server have come with the collection of their own that is asked for, by area:
/// what a programme sees of them before they send, and no more.
[[nodiscard]] Result<std::map<std::string, store::CollectionState>> own_states(store::View& view,
    const submission::Request& request, const std::vector<store::NationalCouncil>& invited);

/// The newest collection of an organisation that answers what is asked; nothing when it has none.
[[nodiscard]] Result<std::optional<store::Collection>> own_collection(
    store::View& view, const submission::Request& request, const store::OrganisationId& council);

} // namespace wres::service
