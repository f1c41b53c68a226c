// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres calc`: statistics by name, JSON in, one JSON answer a line out.
void add_calc_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
