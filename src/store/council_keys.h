// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.h"
#include "sealing/signing_key.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

/// The key with which this server signs what a council sends from here, drawn when it is first needed and
/// kept sealed.
/// @errors store.no_such_organisation, sealing.not_ours
[[nodiscard]] Result<sealing::SigningKey> council_key(Change& change, const OrganisationId& council);

/// Nothing when none was drawn yet.
/// @errors sealing.not_ours
[[nodiscard]] Result<std::optional<sealing::SigningKey>> council_key_if_any(
    View& view, const OrganisationId& council);

} // namespace wres::store
