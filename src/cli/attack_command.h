// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres attack`: what somebody can still work out of what was hidden.
void add_attack_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
