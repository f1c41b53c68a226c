// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "cli/command_line.h"

namespace wres::cli {

/// `wres plan projection`: where today's rates lead.
void add_projection_command(const Command& plan, ExitStatus& status);

} // namespace wres::cli
