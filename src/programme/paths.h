// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frame/call.h"
#include "frame/layout.h"
#include "store/ids.h"

namespace wres::programme {

/// The path of a programme's page: "/national-collections/abc", "/national-collections/abc/results".
[[nodiscard]] std::string national_path(const store::NationalCollectionId& id, std::string_view part = {});

/// The path of a council's own page of a national collection.
[[nodiscard]] std::string own_path(
    const store::OrganisationId& council, const store::NationalCollectionId& id, std::string_view part = {});

/// The pages above those of the call's national collection.
[[nodiscard]] std::vector<frame::Link> way_to_national(const frame::Call& call);

} // namespace wres::programme
