// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "standard/library.h"

namespace wres::improvement {

/// What actions are gathered under.
struct Theme {
    std::string id;
    std::string label;
    std::vector<std::string> metrics; // numbers of metrics; empty: all

    /// @param indicator  standard::Indicator::id: "7a" is part of metric 7
    [[nodiscard]] bool covers(std::string_view indicator) const;
};

/// A mapping of themes to metrics that somebody published.
struct Themes {
    std::string id;
    std::string title;
    std::string source;
    std::vector<Theme> all;

    [[nodiscard]] const Theme* find(std::string_view id_or_label) const;
    /// The themes to which an action on this indicator can belong, in the mapping's order.
    [[nodiscard]] std::vector<const Theme*> of(std::string_view indicator) const;
};

/// standard/action_plans/<id>.toml
///
/// @errors standard.faulty, themes.unknown
[[nodiscard]] Result<Themes> load_themes(
    const standard::Folder& folder, const std::string& id = "bexley_2024");

} // namespace wres::improvement
