// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres generate`: a made-up county.
void add_generate_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
