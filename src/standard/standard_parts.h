// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "standard/library.h"

namespace wres::standard {

// The files of one standard's folder, each read into its part of the Standard. The order matters: a part is
// checked against those read before it. All errors are standard.faulty, with file, line and remedy.

/// standard.toml: names, sources, record tables (without columns), scopes, pay bands; and the id of the
/// classification.
[[nodiscard]] Result<std::string> read_standard_file(
    const Folder& folder, const std::string& path, Standard& standard);

/// settings.toml; whether the codes that options take are there is checked with the columns.
[[nodiscard]] Done read_settings(const Folder& folder, const std::string& path, Standard& standard);

/// codes.csv and columns/<record table>.csv.
[[nodiscard]] Done read_columns(const Folder& folder, const std::string& own_folder, Standard& standard);

/// measures.toml
[[nodiscard]] Done read_measures(const Folder& folder, const std::string& path, Standard& standard);

/// indicators/*.toml, in the order of their ids.
[[nodiscard]] Done read_indicators(const Folder& folder, const std::string& own_folder, Standard& standard);

/// findings.csv
[[nodiscard]] Done read_findings(const Folder& folder, const std::string& path, Standard& standard);

/// disclosure.toml
[[nodiscard]] Done read_disclosure(const Folder& folder, const std::string& path, Standard& standard);

} // namespace wres::standard
