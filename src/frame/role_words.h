// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "store/roles.h"

namespace wres::frame {

/// "data owner"
[[nodiscard]] std::string_view words_of(store::Role role);

/// What somebody in the role does, for whoever gives it.
[[nodiscard]] std::string_view meaning_of(store::Role role);

} // namespace wres::frame
