// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/result.h"

namespace wres::workflow {

/// A program of somebody else, to be run once.
struct RunRequest {
    std::vector<std::string> command; // the program, found on the PATH, and its arguments
    std::vector<std::string> environment; // "NAME=value", beside that of this process
    std::string input; // on its standard input
    std::chrono::seconds time_limit { 60 };
};

/// Runs a program to its end, without what is ours alone: our settings in the environment (WRES_...), which
/// hold keys, our open files and connections. Gives what it wrote to standard output. What it says on
/// standard error is for whoever maintains it, and is part of the error where it fails.
/// @errors program.not_started, program.failed, program.too_slow
[[nodiscard]] Result<std::string> run_program(const RunRequest& request);

} // namespace wres::workflow
