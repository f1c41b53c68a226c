// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "markup/html.h"
#include "store/national_reports.h"

namespace wres::programme {

/// "the public", "the programme team".
[[nodiscard]] std::string audience_words(const store::NationalReport& report);

/// How far it has come, on a tint: "being made", "draft", "published".
void write_report_state(markup::Html& html, const store::NationalReport& report);

} // namespace wres::programme
