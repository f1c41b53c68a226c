// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "markup/html.h"

namespace wres::page {

/// The summary's table: finding, number and a picture of its interval for each indicator. On a narrow screen
/// its rows stand below one another.
void write_findings(markup::Html& html, const document::FindingsTable& table);

} // namespace wres::page
