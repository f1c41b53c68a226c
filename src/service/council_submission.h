// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "service/call.h"
#include "store/collections.h"
#include "submission/submission.h"
#include "workflow/stored_collection.h"

namespace wres::service {

// How a council's counts come to the programme: as a sealed file, made by `wres submit` on any machine and
// sent by page, API or a stick; or from the council's approved collection on this server, once its senior
// sponsor has signed off. Both go through the same door: signed, sealed, opened and checked.

/// Takes sealed files that came to the programme, or that a council sent of itself, in one transaction.
/// @param correction  what they correct of what was accepted before, in a sentence; empty: nothing
/// @errors submission.other_council     a council sent a file that is another's: none was taken
///         collection.correction_note   a correction of what was accepted, and nothing says what it corrects
///         collection.closed, collection.note; store.*
[[nodiscard]] Result<std::vector<workflow::Arrival>> receive_sealed(
    Call& call, const std::vector<SentFile>& files, const std::string& correction);

/// What a council of this server would send now.
struct Prepared {
    store::Collection collection; // of its own, from whose newest calculation the counts are
    submission::Submission submission;
};

/// @param council     whose collection it is; `area`, under which it is invited
/// @param signed_off  the day; the submission bears it
/// @errors council.no_collection, council.not_approved, calculation.none; those of workflow::submission_of()
[[nodiscard]] Result<Prepared> prepare_submission(store::View& view, const workflow::OpenCollection& open,
    const store::OrganisationId& council, const std::string& area, const std::vector<std::string>& scopes,
    Date signed_off);

/// The act of the council's senior sponsor.
struct SignOffWords {
    std::vector<std::string> scopes; // the services that are signed off
    std::string post; // "Director of Adult Social Services"
    std::string words; // "These numbers are ours."
};

/// Records that the senior sponsor signed the numbers off as they are now: other numbers have to be signed
/// off again.
/// @errors as prepare_submission(); collection.closed, collection.note, council.sign_off_words
Done sign_off(Call& call, const SignOffWords& words);

/// Sends what was signed off.
/// @errors council.not_signed_off, council.numbers_changed; those of receive_sealed()
[[nodiscard]] Result<workflow::Arrival> send_signed_off(Call& call, const std::string& correction);

} // namespace wres::service
