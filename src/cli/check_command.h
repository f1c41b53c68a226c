// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres check`: everything that is odd about a council's files, as text, CSV or JSON lines.
void add_check_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
