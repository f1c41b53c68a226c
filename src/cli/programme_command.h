// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "cli/command_line.h"

namespace wres::cli {

/// `wres plan programme`: whether participants of leadership programmes progressed more often than matched
/// staff.
void add_programme_command(const Command& plan, ExitStatus& status);

} // namespace wres::cli
