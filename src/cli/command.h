// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

namespace CLI {
class App;
}

namespace wres::cli {

/// What the shell is told.
enum class ExitStatus : int {
    Done = 0,
    NeedsAPerson = 1, // done, but something was found that a person must look at
    NotDone = 2, // could not be done; one sentence on standard error says why and what to do
};

/// How a command leaves its exit status: each command is added by one function
/// `void add_<name>_command(CLI::App& program, ExitStatus& status)` in a file of its own.
///
/// Prints the error's sentence to standard error and gives NotDone.
[[nodiscard]] ExitStatus not_done(const Error& error);

} // namespace wres::cli
