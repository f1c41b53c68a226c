// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <cstdio>

#include <fmt/format.h>

namespace wres::cli {

ExitStatus not_done(const Error& error)
{
    fmt::print(stderr, "wres: {}\n  ({})\n", error.message, error.code);
    return ExitStatus::NotDone;
}

} // namespace wres::cli
