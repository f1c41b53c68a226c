// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/ids.h"
#include "store/store.h"
#include "store/uploads.h"

namespace wres::store {

/// Files whose time has come: as many days after they were received as their organisation keeps files now.
[[nodiscard]] Result<std::vector<UploadId>> uploads_due(View& view, Moment now);

/// When a file is forgotten unless the setting changes.
[[nodiscard]] Result<Moment> kept_until(View& view, const Upload& upload);

/// Forgets the records of people in the files whose time has come. Counts, findings and everything made of
/// them stay.
///
/// Gone means: the file's own key is destroyed, then its pieces; SQLite writes zeros over both and empties
/// its log, and PostgreSQL vacuums the tables. What a disk or an earlier backup still holds of the pieces
/// cannot be read without the file's key, unless that backup holds the key too.
/// @return how many files were forgotten
[[nodiscard]] Result<std::int64_t> forget_due(Store& store, Moment now);

/// The same for every file of one collection, whatever its time.
/// @errors store.no_such_collection
[[nodiscard]] Result<std::int64_t> forget_records(
    Store& store, const Occasion& occasion, const CollectionId& collection);

} // namespace wres::store
