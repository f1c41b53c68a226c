// SPDX-License-Identifier: MIT
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace wres::test {

/// One row of a table under tests/cases: expected values that come from outside, each with its source.
class Case {
public:
    Case(std::string where, std::vector<std::string> header, std::vector<std::string> cells);

    /// The row's file and line, for INFO().
    [[nodiscard]] const std::string& where() const { return where_; }

    [[nodiscard]] bool has(std::string_view column) const;
    [[nodiscard]] const std::string& text(std::string_view column) const;

    /// A number; "inf" and "-inf" are infinities; an empty cell is NaN ("not stated by this source").
    [[nodiscard]] double number(std::string_view column) const;
    [[nodiscard]] unsigned long long count(std::string_view column) const;

private:
    std::string where_;
    std::vector<std::string> header_;
    std::vector<std::string> cells_;
};

/// Reads tests/cases/<name>. Fails loudly when the table is empty, has no `source` column, or a row has no
/// source.
[[nodiscard]] std::vector<Case> cases(std::string_view name);

/// Where the project's sources are, for tests that walk them.
[[nodiscard]] std::string project_folder();

/// The bytes of a file of the project, by its path from the project's folder.
[[nodiscard]] std::string project_file(std::string_view path);

} // namespace wres::test
