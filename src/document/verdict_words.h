// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "disclosure/release.h"

namespace wres::document {

/// The few words that stand for a verdict everywhere: on the badge, in tables, in the terminal.
[[nodiscard]] std::string_view verdict_words(disclosure::ReleasedVerdict verdict);

/// What those words mean for `group` ("minority ethnic people"), a sentence for the "how to read" box and the
/// glossary.
[[nodiscard]] std::string verdict_meaning(disclosure::ReleasedVerdict verdict, std::string_view group);

/// A name for style sheets and data files: "adverse", "too_few_to_tell".
[[nodiscard]] std::string_view verdict_code(disclosure::ReleasedVerdict verdict);

} // namespace wres::document
