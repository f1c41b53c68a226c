// SPDX-License-Identifier: MIT
#pragma once

#include "disclosure/release.h"
#include "intake/finding_text.h"

namespace wres::service {

/// A group of findings in words for somebody who reads them in a browser: what to do names pages of ours
/// where the standard's words name the command line.
[[nodiscard]] intake::FindingWords describe_for_pages(
    const intake::FindingGroup& group, const standard::Standard& standard);

/// The same as lines of a data-quality page.
[[nodiscard]] std::vector<disclosure::QualityLine> quality_lines_for_pages(
    const std::vector<intake::FindingGroup>& findings, const standard::Standard& standard);

/// Whether words name an option or command that only the command line has.
[[nodiscard]] bool names_command_line(std::string_view words);

} // namespace wres::service
