// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "sealing/master_key.h"
#include "store/store.h"

namespace wres::workflow {

/// Where a store is, and where its key is. Secrets are never named on a command line, where others could read
/// them.
struct StorePlace {
    std::string
        database; // a path, or postgresql://...; empty: the environment's WRES_DATABASE, or else wres.db
    std::string key_file; // empty: the environment's WRES_KEY_FILE, or else the key itself in WRES_KEY
};

/// The database that is meant.
[[nodiscard]] std::string database_of(const StorePlace& place);

/// The key, from the file or the environment.
/// @errors key.missing       neither names one: somebody may be asked for it
///         key.not_private   others on this machine can read the file
///         key.not_a_key; disk.*
[[nodiscard]] Result<sealing::MasterKey> read_key(const StorePlace& place);

/// Draws a new key and writes it to a new file that only its owner can read.
/// @errors key.file_there, disk.not_writable
Done write_new_key(const std::string& path);

/// The time now, to the millisecond, UTC.
[[nodiscard]] store::Moment now();

} // namespace wres::workflow
