// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "document/document.h"
#include "markup/html.h"

namespace wres::page {

/// Blocks of a report within a page of ours; a row of the summary leads to the section of its indicator,
/// whose id is written after `before_section`.
void write_blocks(markup::Html& html, const document::Blocks& blocks, const std::string& before_section);

} // namespace wres::page
