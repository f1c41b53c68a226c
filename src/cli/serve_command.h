// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres serve`: the web service, until it is told to end.
void add_serve_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
