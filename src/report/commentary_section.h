// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "document/document.h"
#include "report/release_index.h"

namespace wres::report {

/// What the council says about an indicator, or with an empty one about the whole: a heading and a paragraph
/// for each line. Nothing when it says nothing.
void write_commentary(document::Blocks& blocks, const disclosure::Release& release,
    std::string_view indicator, std::string heading_id);

} // namespace wres::report
