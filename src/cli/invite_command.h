// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres invite`: a one-time link with which somebody chooses a passphrase for the web service.
void add_invite_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
