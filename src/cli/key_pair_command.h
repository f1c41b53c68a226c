// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `programme` and `council` under `wres key`: key pairs with which counts travel.
void add_key_pair_commands(CLI::App& key, ExitStatus& status);

} // namespace wres::cli
