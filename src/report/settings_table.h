// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "disclosure/release.h"
#include "document/table.h"

namespace wres::report {

/// What was open, how it was settled, and why: a line a setting.
[[nodiscard]] document::Table settings_table(
    std::string caption, const std::vector<disclosure::SettingWords>& settings);

} // namespace wres::report
