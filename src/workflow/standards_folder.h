// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "standard/library.h"

namespace wres::workflow {

/// Reads the folder of standards: the one asked for; or else the one in the environment variable
/// WRES_STANDARDS; or else the one beside the program: share/wres/standard of an installation, or `standard`
/// in a folder above the program.
/// @errors standards.no_folder, disk.not_readable
[[nodiscard]] Result<standard::Folder> read_standards_folder(const std::string& asked);

} // namespace wres::workflow
