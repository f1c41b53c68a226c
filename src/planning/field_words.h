// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "improvement/plan.h"
#include "improvement/plan_fields.h"
#include "markup/html.h"
#include "planning/named_codes.h"

namespace wres::planning {

/// The heading of a field or list of an action or plan, for people.
[[nodiscard]] std::string field_label(std::string_view key);

/// Whether a field takes several lines.
[[nodiscard]] bool is_long_text(std::string_view key);

/// The lists of an action whose visibility is chosen beside that of its fields.
[[nodiscard]] std::vector<std::string> list_keys();

/// What a field says, for people: dates as "3 March 2026", lists with commas, codes and enums in words.
[[nodiscard]] std::string field_words(
    const NamedCodes& codes, std::string_view key, const std::vector<std::string>& texts);

/// What a field said before or after a change: "Nothing" where it was empty.
[[nodiscard]] std::string change_words(
    const NamedCodes& codes, std::string_view key, const std::string& text);

/// What stands in an action, a line a field that says something and that its reader sees; without the
/// baseline's and what decides who sees what.
/// @param seen  as its reader sees it
void write_action_fields(markup::Html& html, const NamedCodes& codes, const improvement::Action& seen);

} // namespace wres::planning
