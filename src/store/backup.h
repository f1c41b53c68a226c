// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "store/audit_trail.h"
#include "store/store.h"

namespace wres::store {

/// Whether the files of people go into a backup. Without them, a backup may be kept for longer than the files
/// may.
enum class BackupFiles : std::uint8_t { Included, LeftOut };

struct BackupSummary {
    std::int64_t rows {};
    AuditHead head; // of the trail in the backup
};

/// Writes everything as one sealed stream, from one snapshot, while others use the store. Sessions and links
/// are not in it: a restore lets nobody in who was signed in.
/// @param write  takes the bytes in order, and may stop with an error
[[nodiscard]] Result<BackupSummary> write_backup(
    Store& store, BackupFiles files, const std::function<Done(std::string_view)>& write);

/// Makes a store of a backup, in either database, whatever kind it came from. The audit trail must verify, or
/// nothing is restored; the restored store records that it was.
/// @errors backup.not_a_backup, backup.other_key, backup.cut_short, backup.trail_broken,
/// database.newer_than_program,
///         store.already_there
[[nodiscard]] Result<BackupSummary> restore_backup(const database::Location& location,
    const sealing::MasterKey& key, const Bytes& backup, const Occasion& occasion);

} // namespace wres::store
