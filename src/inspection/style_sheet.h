// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "inspection/html_tree.h"

namespace wres::inspection {

struct StyleDeclaration {
    std::string property; // in lower case
    std::string value; // trimmed, without !important
    bool is_important = false;
};

/// What one element must be, or be within, for a rule to hold.
struct SelectorStep {
    std::string element; // empty: any
    std::string id;
    std::vector<std::string> classes;
    std::vector<std::pair<std::string, std::string>> attributes; // an empty value: only has to be there
    bool is_root = false;
    bool is_child = false; // of the step before it, not only within
};

struct Selector {
    std::vector<SelectorStep> steps; // the last is the element itself
    std::uint32_t specificity = 0;
};

struct StyleRule {
    std::string selector_text;
    std::vector<Selector> selectors; // those that can be told without a browser
    std::vector<StyleDeclaration> declarations;
};

/// The rules of a style sheet that hold on every screen: those for paper, for dark screens, for pointers and
/// for some widths are left out, and so is what this room cannot match (siblings, most pseudo-classes).
/// @source CSS Syntax Module Level 3; Selectors Level 4, 17 specificity
[[nodiscard]] std::vector<StyleRule> read_style_sheet(std::string_view css);

/// The declarations of a style attribute.
[[nodiscard]] std::vector<StyleDeclaration> read_declarations(std::string_view text);

[[nodiscard]] bool matches(const HtmlTree& page, HtmlNodeIndex element, const Selector& selector);

} // namespace wres::inspection
