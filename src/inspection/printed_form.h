// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wres::inspection {

/// What the text of a cell looks like to somebody who wants to calculate with it.
enum class PrintedForm : std::uint8_t {
    Blank,
    Number, // 12, -3.5, 1e6
    WithSeparators, // 1,234
    WithPercentSign, // 12%
    WithUnit, // £12, 12 kg, 3 people
    TwoNumbers, // 12 (3%)
    Interval, // 2.0 to 4.2, (2.0, 4.2), 10-19
    Marked, // 12*, 12 [note 1], 12 (r)
    Shorthand, // [c], [z], [low]
    Symbol, // *, -, .., n/a, <5: stands for a number, and is no shorthand of the Analysis Function
    Words,
};

[[nodiscard]] PrintedForm printed_form(std::string_view text);

/// Whether somebody meant a number: all forms before Shorthand but Blank.
[[nodiscard]] constexpr bool means_number(PrintedForm form)
{
    return form > PrintedForm::Blank && form < PrintedForm::Shorthand;
}

/// The numbers n of every [note n] in a text.
/// @source Government Analysis Function, Making spreadsheets accessible: use the word "note"
[[nodiscard]] std::vector<std::string> notes_in(std::string_view text);

/// A heading without the marks of its notes.
[[nodiscard]] std::string without_notes(std::string_view heading);

/// Every shorthand in a text: "[c]", "[z]"; not [note n].
[[nodiscard]] std::vector<std::string> shorthand_in(std::string_view text);

/// Whether a text says what a shorthand means: the letters, with words after them.
[[nodiscard]] bool explains_shorthand(std::string_view text, std::string_view shorthand);

/// Whether the words of a link say nothing of where it leads: "here", "click here", an address.
/// @source WCAG 2.2, success criterion 2.4.4; technique G91, failure F84
[[nodiscard]] bool is_vague_link(std::string_view words);

/// Whether a spreadsheet would run the text of a CSV cell: it begins with = + - @, a tab or a carriage
/// return, and is no plain number.
/// @source OWASP, CSV Injection
[[nodiscard]] bool begins_as_formula(std::string_view text);

} // namespace wres::inspection
