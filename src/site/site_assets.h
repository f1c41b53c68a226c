// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::site {

/// How every page looks: the components of the GOV.UK Design System without the crown and with a typeface
/// that anybody may use, and the look of the report within.
[[nodiscard]] const std::string& site_style();

/// Search, and sorting of tables. Every page works without it.
[[nodiscard]] std::string_view site_script();

} // namespace wres::site
