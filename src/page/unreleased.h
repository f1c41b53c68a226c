// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "document/document.h"

namespace wres::page {

// What html_page makes of a document, for this room's own tests: they are handed one that may not have passed
// the gate, so no other room may include this header (tests/house).

[[nodiscard]] std::string html_of(const document::Document& document);

} // namespace wres::page
