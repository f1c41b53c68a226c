// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ethnicity/decision.h"

namespace wres::intake {

/// What people decided once and should not be asked again.
struct Mappings {
    std::map<std::string, std::string, std::less<>>
        columns; // their heading -> our column, "table.column" or "column"
    std::map<std::string, std::string, std::less<>> files; // their file name -> record table
    std::vector<ethnicity::Decision> ethnicity;
};

/// The mapping file, TOML.
/// @errors mappings.faulty  with the line
[[nodiscard]] Result<Mappings> parse_mappings(std::string_view name, std::string_view toml);

/// As parse_mappings reads it; the same mappings always give the same bytes.
[[nodiscard]] std::string write_mappings(const Mappings& mappings);

} // namespace wres::intake
