// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/html.h"

namespace wres::programme {

/// The list of the files that a national report, England's release or a pack has, the page first, then what
/// is downloaded; slides folded away.
void write_report_links(markup::Html& html, const std::vector<std::string>& names, std::string_view path);

/// Whether readers are offered a file of this name: proofs are not.
[[nodiscard]] bool is_offered(std::string_view name);

} // namespace wres::programme
