// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres audit verify` and `wres audit list`.
void add_audit_trail_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
