// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres key`, `wres store`, `wres backup` and `wres restore`: to make, look at, empty and copy a store.
void add_store_commands(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
