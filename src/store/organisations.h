// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

enum class OrganisationKind : std::uint8_t { Council, National };

struct Organisation {
    OrganisationId id;
    OrganisationKind kind {};
    std::string name;
    std::string area_code; // of the Office for National Statistics; empty when there is none
    std::int64_t version {};
};

/// @errors store.name_missing
[[nodiscard]] Result<OrganisationId> add_organisation(
    Change& change, OrganisationKind kind, const std::string& name, const std::string& area_code);

/// Gives it the name and area code; its version must be the one that was read.
/// @errors store.name_missing, store.changed_meanwhile
Done change_organisation(Change& change, const Organisation& organisation);

/// By name.
[[nodiscard]] Result<std::vector<Organisation>> organisations(View& view);

/// @errors store.no_such_organisation
[[nodiscard]] Result<Organisation> organisation(View& view, const OrganisationId& id);

} // namespace wres::store
