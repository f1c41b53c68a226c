// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "inspection/inspect.h"
#include "standard/library.h"

namespace wres::workflow {

/// The rules for finished files.
/// @errors inspection.faulty_checks, inspection.no_checks
[[nodiscard]] Result<inspection::CheckList> checks_of_finished_files(const standard::Folder& standards);

/// Inspects one file, together with what stands beside it; or every file of a folder and of those in it,
/// hidden ones left out. What cannot be read is said in `unreadable`: disk.no_such_file, disk.not_readable,
/// and what inspect_file refuses.
[[nodiscard]] inspection::FolderInspection inspect_path(
    const std::string& path, const inspection::CheckList& checks);

} // namespace wres::workflow
