// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "published/grid.h"

namespace wres::published {

/// The counts of a release as data that this program wrote (results.json), as the lines of its table of
/// numbers (results.csv) would hold them: the two are attacked as one. Nothing when the text is no JSON
/// object.
/// @errors attack.other_json (JSON of another kind, or not as this program writes it)
[[nodiscard]] Result<std::optional<Grid>> own_json_grid(std::string_view file, std::string_view text);

} // namespace wres::published
