// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/result.h"
#include "standard/library.h"
#include "standard/toml_fields.h"

namespace wres::standard {

/// A TOML file of the folder, by its path in it.
/// @errors standard.faulty  also when the file is not there
[[nodiscard]] Result<TomlNode> read_toml(const Folder& folder, const std::string& path);

/// A CSV file of the folder whose columns are exactly these, in any order.
/// @errors standard.faulty  also when the file is not there, or a column is unknown or missing
[[nodiscard]] Result<CsvTable> read_csv(
    const Folder& folder, const std::string& path, const std::vector<std::string>& columns);

/// The content of a file that must be there.
/// @errors standard.faulty
[[nodiscard]] Result<std::string_view> content_of(const Folder& folder, const std::string& path);

/// The pieces between semicolons, trimmed; none for an empty cell.
[[nodiscard]] std::vector<std::string> pieces(std::string_view cell);

/// The line of a row, for a message.
[[nodiscard]] Place place_of(const CsvTable& table, const std::string& path, std::size_t row);

} // namespace wres::standard
