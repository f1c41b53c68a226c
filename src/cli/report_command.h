// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace wres::cli {

/// `wres report`: the page, the numbers and the findings for one audience, in a folder.
void add_report_command(CLI::App& program, ExitStatus& status);

/// `wres publish`: the same for the public unless told otherwise, and as workbooks too.
void add_publish_command(CLI::App& program, ExitStatus& status);

} // namespace wres::cli
