// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres template STANDARD [--records] [--out FILE.xlsx|FILE.csv]`: writes an empty return for people to fill
/// in.
void add_template_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
