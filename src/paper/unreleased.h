// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "document/document.h"

namespace wres::paper {

// What paper_data makes of a document, for tests: they are handed one that may not have passed the gate, so no
// other room may include this header (tests/house).

[[nodiscard]] std::string data_of(const document::Document& document);

} // namespace wres::paper
