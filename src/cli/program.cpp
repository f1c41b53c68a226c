// SPDX-License-Identifier: MIT
#include "cli/program.h"

#include <CLI/CLI.hpp>

#include "cli/attack_command.h"
#include "cli/audit_file_command.h"
#include "cli/audit_trail_command.h"
#include "cli/calc_command.h"
#include "cli/calculate_command.h"
#include "cli/check_command.h"
#include "cli/collection_command.h"
#include "cli/command.h"
#include "cli/generate_command.h"
#include "cli/invite_command.h"
#include "cli/map_ethnicity_command.h"
#include "cli/nation_command.h"
#include "cli/pack_command.h"
#include "cli/pay_gap_command.h"
#include "cli/plan_command.h"
#include "cli/protect_command.h"
#include "cli/receive_command.h"
#include "cli/report_command.h"
#include "cli/serve_command.h"
#include "cli/standard_command.h"
#include "cli/store_command.h"
#include "cli/submit_command.h"
#include "cli/template_command.h"

namespace wres::cli {

int run(int argument_count, char** arguments)
{
    CLI::App program("From a council's files to a checked race equality report.", "wres");
    program.require_subcommand(1);
    program.failure_message(CLI::FailureMessage::help);

    ExitStatus status = ExitStatus::Done;
    add_check_command(program, status);
    add_calculate_command(program, status);
    add_report_command(program, status);
    add_publish_command(program, status);
    add_attack_command(program, status);
    add_audit_file_command(program, status);
    add_calc_command(program, status);
    add_nation_command(program, status);
    add_pack_command(program, status);
    add_pay_gap_command(program, status);
    add_submit_command(program, status);
    add_receive_command(program, status);
    add_collection_command(program, status);
    add_plan_command(program, status);
    add_protect_command(program, status);
    add_generate_command(program, status);
    add_invite_command(program, status);
    add_map_ethnicity_command(program, status);
    add_serve_command(program, status);
    add_standard_command(program, status);
    add_template_command(program, status);
    add_store_commands(program, status);
    add_audit_trail_command(program, status);
    try {
        program.parse(argument_count, arguments);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::NotDone);
    }
    return static_cast<int>(status);
}

} // namespace wres::cli
