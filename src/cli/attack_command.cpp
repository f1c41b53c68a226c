// SPDX-License-Identifier: MIT
#include "cli/attack_command.h"

#include <chrono>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "attack/problem_attack.h"
#include "audit/problem_answer.h"
#include "cells/read_suppression_problem.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

struct AttackOptions {
    std::string problem;
};

Result<ExitStatus> attack_problem(const std::string& file)
{
    const auto text = TRY(workflow::read_file(file));
    const auto problem = TRY(cells::read_suppression_problem(text));
    const auto start = std::chrono::steady_clock::now();
    const auto found = attack::attack_problem(problem);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!found.possible)
        return failure("attack.contradiction",
            "No numbers within the bounds of the cells agree with what is published. Check the bounds.");
    fmt::print("{}", audit::problem_answer(problem, found, taken.count()));
    return audit::is_uncovered(found) ? ExitStatus::NeedsAPerson : ExitStatus::Done;
}

Result<ExitStatus> attack(const AttackOptions& options)
{
    if (options.problem.empty())
        return failure("attack.nothing_named", "Name a problem with --problem.");
    return attack_problem(options.problem);
}

} // namespace

void add_attack_command(CLI::App& program, ExitStatus& status)
{
    auto* command =
        program.add_subcommand("attack", "Say what can still be worked out of numbers that were hidden");
    const auto options = std::make_shared<AttackOptions>();
    command->add_option(
        "--problem", options->problem, "A table with its true values and what is hidden, as JSON");
    command->callback([options, &status] {
        const auto done = attack(*options);
        status = done ? *done : not_done(done.error());
    });
}

} // namespace wres::cli
