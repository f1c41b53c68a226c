// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace wres::page {

/// How the page and its charts look: on screens from 320 pixels, and on A4 paper. Colours are the Government
/// Analysis Function's; text is dark on white or on a light tint (at least 7 to 1), marks at least 3 to 1.
/// @source Government Analysis Function, Data visualisation: colours; GOV.UK Design System, type scale
[[nodiscard]] std::string stylesheet();

/// The same for a document that stands within a page of another look, in an element that `selector` names: as
/// nested rules, and without what is about the page as a whole.
/// @source W3C CSS Nesting Module
[[nodiscard]] std::string stylesheet_within(std::string_view selector);

/// The style that repeats a title, and a mark such as "Internal", at the head of every printed page, with
/// page numbers at the foot. Texts may hold anything: all but letters and digits is written as a code.
[[nodiscard]] std::string running_header(std::string_view title, std::string_view mark);

} // namespace wres::page
