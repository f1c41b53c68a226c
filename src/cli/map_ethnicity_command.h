// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres map-ethnicity`: labels in, groups out, with how each was decided.
void add_map_ethnicity_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
