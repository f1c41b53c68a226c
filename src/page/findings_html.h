// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "document/document.h"
#include "markup/html.h"

namespace wres::page {

/// The summary's table: finding, number and a picture of its interval for each indicator. On a narrow screen
/// its rows stand below one another. A row leads to its section: `before_section` and the section's id.
void write_findings(
    markup::Html& html, const document::FindingsTable& table, std::string_view before_section = "#");

} // namespace wres::page
