// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

#include "store/bodies.h"

namespace wres::planning {

inline constexpr std::array every_body_kind { store::BodyKind::ImplementationGroup,
    store::BodyKind::EqualityBoard, store::BodyKind::MemberChampions, store::BodyKind::Scrutiny,
    store::BodyKind::StaffNetwork, store::BodyKind::Union, store::BodyKind::Other };

/// "WRES implementation group".
[[nodiscard]] std::string_view kind_words(store::BodyKind kind);

/// "the numbers released inside the organisation".
[[nodiscard]] std::string_view sight_words(store::Sight sight);

} // namespace wres::planning
