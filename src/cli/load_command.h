// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres store load`: a collection of an organisation, from files of this machine. `store` is the command it
/// stands under.
void add_load_command(CLI::App& store, ExitStatus& status);

} // namespace wres::cli
