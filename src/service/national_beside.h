// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "disclosure/earlier_release.h"
#include "store/ids.h"
#include "store/national_reports.h"
#include "store/store.h"
#include "workflow/national_release.h"
#include "workflow/receive.h"

namespace wres::service {

// What councils published themselves and what national reports showed of them are public together: whatever
// is released next is held together with all of it, on either side.

/// What is public already beside a national report of a collection: every national report of this store that
/// was released to the public, and everything that councils invited to the collection have published; a line
/// each, the oldest first. Two of them are the same when nothing was published between.
[[nodiscard]] Result<std::string> public_beside(
    store::View& view, const store::NationalCollectionId& collection);

/// What these showed, by area, the oldest first.
/// @param beside  as public_beside() gave it
/// @errors earlier.not_results, store.*
[[nodiscard]] Result<workflow::EarlierByArea> earlier_of(
    store::View& view, const workflow::Basis& basis, const std::string& beside);

/// The national reports for the public that a council of this store is in, the oldest first.
[[nodiscard]] Result<std::vector<store::NationalReport>> national_reports_about(
    store::View& view, const store::OrganisationId& council);

/// What they showed of it.
/// @param council_name  as the standard's populations have it
[[nodiscard]] Result<std::vector<disclosure::EarlierRelease>> shown_nationally(
    store::View& view, const std::vector<store::NationalReport>& reports, const std::string& council_name);

} // namespace wres::service
