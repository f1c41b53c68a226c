// SPDX-License-Identifier: MIT
#pragma once

#include "intake/submission.h"

namespace wres::intake {

/// Holds the numbers of a submission against each other, after its last row: no group may have more people in
/// a part than in its whole (appointed, shortlisted, applied; entered a process, employed), and all snapshots
/// are of one day.
void check_across_files(const Submission& submission);

} // namespace wres::intake
