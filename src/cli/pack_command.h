// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

void add_pack_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
