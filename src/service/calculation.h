// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "base/result.h"
#include "disclosure/release.h"
#include "service/call.h"
#include "service/results_cache.h"
#include "standard/library.h"
#include "store/calculations.h"
#include "workflow/receive.h"

namespace wres::service {

/// The standard of the call's collection with what its council decided: ready for workflow::receive and
/// workflow::release.
struct CollectionBasis {
    workflow::Basis basis;
    workflow::Instructions instructions;
};

/// @errors those of workflow::prepare(); store.*
[[nodiscard]] Result<CollectionBasis> basis_of(Call& call);

/// Reads every file of the collection that is counted, and keeps the counts and findings as its newest
/// calculation.
/// @errors upload.no_file, calculation.busy; those of workflow::receive(); store.*
[[nodiscard]] Result<store::CalculationId> calculate_collection(Call& call);

/// The same for whoever has the store in hand.
[[nodiscard]] Result<store::CalculationId> calculate_collection(store::Store& store,
    const standard::Folder& standards, const store::Occasion& occasion, const store::CollectionId& id);

/// The newest calculation as one audience may see it; calculated once, then kept for a while.
/// @errors calculation.none; those of workflow::release(); store.*
[[nodiscard]] Result<std::shared_ptr<const ShownResults>> newest_results(
    Call& call, disclosure::Audience audience);

} // namespace wres::service
