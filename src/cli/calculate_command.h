// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres calculate`: every indicator on the screen, or every number as CSV or JSON; for the council's own
/// eyes.
void add_calculate_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
