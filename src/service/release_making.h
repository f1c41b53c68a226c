// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/result.h"
#include "disclosure/release.h"
#include "service/call.h"
#include "store/ids.h"

namespace wres::service {

/// Makes the files of the newest calculation for one audience and keeps them as a release, unless the
/// collection was changed since the call read it: what was approved is what is released.
/// @errors calculation.none; those of workflow::release(), workflow::report_files(), store::add_release();
/// store.changed_meanwhile
[[nodiscard]] Result<store::ReleaseId> make_release(Call& call, disclosure::Audience audience);

} // namespace wres::service
