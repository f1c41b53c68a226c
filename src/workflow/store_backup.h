// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "store/backup.h"
#include "workflow/store_place.h"

namespace wres::workflow {

/// Writes a backup while the store is in use: the file is there whole or not at all.
/// @errors store.*, database.*, disk.not_writable
[[nodiscard]] Result<store::BackupSummary> back_up(
    store::Store& store, store::BackupFiles files, const std::string& path);

/// Makes a store of a backup at a place where none is. An SQLite file is there whole or not at all.
/// @errors backup.*, store.already_there, database.*, disk.*
[[nodiscard]] Result<store::BackupSummary> restore(
    const std::string& database, const sealing::MasterKey& key, const std::string& backup_path);

} // namespace wres::workflow
