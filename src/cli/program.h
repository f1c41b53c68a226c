// SPDX-License-Identifier: MIT
#pragma once

namespace wres::cli {

/// The program `wres`: reads the command line, does what it says, and gives the exit status
/// (0 done; 1 done, with findings that need a person; 2 could not be done).
int run(int argument_count, char** arguments);

} // namespace wres::cli
