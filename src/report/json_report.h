// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "disclosure/release.h"
#include "disclosure/released.h"

namespace wres::report {

/// A whole release as JSON (UTF-8, RFC 8259): words, settings, results, files and findings. A number is a
/// number, or the text "[c]", "[x]" or "[z]" where it is hidden, or "INF" for a ratio without end. The shape
/// is described in docs/guides/output-files.md and named by the member "format".
[[nodiscard]] std::string json_report(const disclosure::Released<disclosure::Release>& release);

} // namespace wres::report
