// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// wres protect: which cells of a table must be hidden so that those hidden for their own sake cannot be
/// worked out.
void add_protect_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
