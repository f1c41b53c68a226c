// SPDX-License-Identifier: MIT
#include "cli/program.h"

int main(int argument_count, char** arguments)
{
    return wres::cli::run(argument_count, arguments);
}
