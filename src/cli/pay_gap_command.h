// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// wres pay-gap
void add_pay_gap_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
