// SPDX-License-Identifier: MIT
#include "cli/program.h"

#include <CLI/CLI.hpp>

namespace wres::cli {

int run(int argument_count, char** arguments)
{
    CLI::App program("From a council's files to a checked race equality report.", "wres");
    program.require_subcommand(1);
    CLI11_PARSE(program, argument_count, arguments);
    return 0;
}

}  // namespace wres::cli
