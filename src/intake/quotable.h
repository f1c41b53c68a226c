// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "standard/standard.h"

namespace wres::intake {

/// The words that belong in a column, to tell a label that was misspelt from a cell that got there by
/// accident.
class Vocabulary {
public:
    void add(std::string_view text);

    /// Whether one word of the text is a word of this column, give or take one letter (two in a long word).
    [[nodiscard]] bool resembles(std::string_view text) const;

private:
    std::set<std::string, std::less<>> words_;
};

/// Whether the text carries the marks of personal data: an address, a number somebody is known by, a date, or
/// more text than a label has.
[[nodiscard]] bool looks_personal(std::string_view text);

/// Whether a message may repeat a cell. Only when the column's privacy mark allows it, the text has no mark
/// of personal data, and it resembles what belongs in the column: a column that slipped by one puts surnames
/// under any heading.
[[nodiscard]] bool is_quotable(
    const standard::Column& column, std::string_view text, const Vocabulary& vocabulary);

} // namespace wres::intake
