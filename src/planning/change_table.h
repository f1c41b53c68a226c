// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "improvement/plan.h"
#include "markup/html.h"
#include "planning/named_codes.h"

namespace wres::planning {

/// What is different between two versions of a plan, as its reader sees them.
/// @return whether anything is; nothing is written otherwise
bool write_change_table(markup::Html& html, std::string_view caption, const NamedCodes& codes,
    const improvement::Plan& before, const improvement::Plan& after);

} // namespace wres::planning
