// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/result.h"
#include "intake/plan_submission.h"
#include "intake/read_submission.h"
#include "intake/repeated_people.h"
#include "intake/submission.h"

namespace wres::intake {

/// Goes through the files of one record table and finds who may have several rows. Nothing when there is no
/// need: the files are small (Pace::look_ahead_from_bytes), or one of them is no CSV file, of which a sheet
/// has a million rows at most.
/// @errors as formats::read_csv
[[nodiscard]] Result<std::unique_ptr<RepeatedPeople>> find_repeated_people(Submission& submission,
    const std::vector<SourceFile>& files, const std::vector<PlannedFile>& plan, std::size_t table);

} // namespace wres::intake
