// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"
#include "store/store.h"

namespace wres::store {

/// What a store holds, in numbers: for whoever runs it.
struct StoreStatus {
    database::Dialect dialect {};
    int form {}; // of the tables: the number of the last migration
    std::int64_t organisations {};
    std::int64_t people {}; // who have not left
    std::int64_t collections {};
    std::int64_t files_kept {};
    std::int64_t bytes_kept {};
    std::int64_t files_due {}; // to be forgotten
    std::int64_t audit_entries {};
};

[[nodiscard]] Result<StoreStatus> status_of(View& view, Moment now);

} // namespace wres::store
