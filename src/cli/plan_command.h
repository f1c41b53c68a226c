// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres plan` and its own commands.
void add_plan_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
