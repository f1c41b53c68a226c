// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "service/call.h"
#include "store/ids.h"

namespace wres::service {

/// The collections of an organisation that these roles let somebody see: all, or those of which something was
/// released; the newest period first.
[[nodiscard]] Result<std::vector<store::Collection>> collections_seen(
    store::View& view, const store::OrganisationId& organisation, const std::vector<store::Role>& roles);

/// The standards by which a collection can be started, the newest first.
[[nodiscard]] std::vector<std::string> standards_to_collect_by(const Service& service);

/// Starts a collection of the call's organisation, for the standard's year.
/// @errors those of standard::load_standard(), store::start_collection()
[[nodiscard]] Result<store::CollectionId> start_collection(Call& call, const std::string& standard);

/// A file of the call's collection.
/// @errors store.no_such_upload  also when it is another collection's: the route allowed this one
Done set_aside_file(Call& call, const store::UploadId& id);

} // namespace wres::service
