// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "standard/population.h"
#include "standard/standard.h"

namespace wres::standard {

/// The content of the folder `standard/`, path inside it -> bytes. The roof reads the folder; this room never
/// does.
using Folder = std::map<std::string, std::string>;

/// Every standard and year in the folder, by name: "nhs-wres/2024", "sc-wres/2021", ...
[[nodiscard]] std::vector<std::string> list_standards(const Folder& folder);

/// Reads one standard, all of its own folder and the classification it names. Refuses an unknown key, an
/// unknown code, a missing label, a measure or column that is not there: each with file, line and remedy.
/// @errors standard.unknown (naming those there are), standard.faulty
[[nodiscard]] Result<Standard> load_standard(const Folder& folder, const std::string& name);

/// @errors standard.faulty
[[nodiscard]] Result<std::shared_ptr<const Classification>> load_classification(
    const Folder& folder, const std::string& id);

/// @errors standard.faulty
[[nodiscard]] Result<Populations> load_populations(
    const Folder& folder, const Classification& classification);

} // namespace wres::standard
