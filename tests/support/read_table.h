// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/table.h"

namespace wres::test {

/// Writes down what a TableSink is given, in the notation of tests/cases/formats:
///   "1:a|b" is row 1 with two texts; a cell that is not text is led by its kind: "#17" a number,
///   "@2025-03-31" a date,
///   "?TRUE" a boolean, "!#N/A" an error; nothing is a blank. "[Sheet1]" begins a table with a name.
class WrittenDown final : public formats::TableSink {
public:
    void table(std::string_view name) override;
    void row(const formats::Row& row) override;
    void oddity(formats::Oddity oddity) override;

    /// Rows and tables, one an entry.
    std::vector<std::string> rows;
    /// "code@row" or "code@row(detail)", in the order given.
    std::vector<std::string> oddities;
};

/// The bytes that a case writes with escapes: \n \r \t \\ \xHH and, for long inputs, \{20*ab} (a text, 20
/// times).
[[nodiscard]] std::string unescaped(std::string_view text);

/// The reverse, for messages: control characters and bytes beyond ASCII as escapes.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace wres::test
