// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "report/release_index.h"

namespace wres::report {

/// How much of a result the data files hold. Seven years of a council beside its region and England, each
/// with every ethnic group by every breakdown, would be hundreds of megabytes that nobody reads: the
/// council's latest period is whole, the others are there to be held beside it.
enum class Detail : std::uint8_t { Everything, HeadlineAndLevels };

[[nodiscard]] Detail detail_of(const ReleaseIndex& index, const disclosure::ReleasedResult& result);

} // namespace wres::report
