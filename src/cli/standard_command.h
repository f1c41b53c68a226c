// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres standard list`, `wres standard show NAME [PART]`, `wres standard compare FIRST SECOND`.
void add_standard_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
