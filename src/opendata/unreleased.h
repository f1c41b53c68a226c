// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "disclosure/release.h"
#include "opendata/open_data.h"

namespace wres::opendata {

// What open_data makes of a release, for this room's own files and tests: they are handed one that may not
// have passed the gate, so no other room may include this header (tests/house).

[[nodiscard]] std::vector<OpenDataFile> open_data_of(
    const disclosure::Release& release, const std::vector<DataFile>& files, const Publication& publication);

} // namespace wres::opendata
