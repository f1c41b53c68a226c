// SPDX-License-Identifier: MIT
#include "cli/protect_command.h"

#include <chrono>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "cells/read_suppression_problem.h"
#include "cli/command_line.h"
#include "cli/protect_answer.h"
#include "protection/controlled_rounding.h"
#include "protection/suppress.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

struct ProtectOptions {
    std::string problem;
    std::string method = "suppression";
    double base = 5;
    double seconds = 0;
};

Result<cells::SuppressionProblem> read_problem(const std::string& file)
{
    std::string text;
    if (file == "-")
        text.assign(std::istreambuf_iterator<char>(std::cin), {});
    else
        text = TRY(workflow::read_file(file));
    return cells::read_suppression_problem(text);
}

Result<std::string> answer(const ProtectOptions& options)
{
    const auto problem = TRY(read_problem(options.problem));
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&start] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    protection::SuppressionLimits limits;
    if (options.seconds > 0)
        limits.seconds = options.seconds;
    if (options.method == "controlled-rounding") {
        const auto rounding = TRY(protection::round_controlled(problem, options.base, limits));
        return protect_answer(problem, rounding, options.base, seconds());
    }
    const auto suppression = TRY(protection::suppress(problem, limits));
    return protect_answer(problem, suppression, seconds());
}

Done protect(const ProtectOptions& options)
{
    fmt::print("{}\n", TRY(answer(options)));
    return {};
}

} // namespace

void add_protect_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "protect",
        "Find what to hide or to round in a table so that nobody can work out what is to be kept from them");
    const auto options = std::make_shared<ProtectOptions>();
    command
        .option("--problem", options->problem,
            "Cells, totals, primary cells and their levels, as JSON (- for standard input)")
        .required();
    command
        .option("--method", options->method,
            "suppression hides cells; controlled-rounding rounds all and keeps totals")
        .with_default()
        .one_of({ "suppression", "controlled-rounding" });
    command
        .option(
            "--base", options->base, "What controlled rounding rounds to multiples of, such as 3, 5 or 10")
        .with_default()
        .above_zero();
    command.option("--seconds", options->seconds,
        "Stop looking for a better answer after so many seconds (default: after a fixed amount of work)");
    command.on_call([options, &status] {
        if (const auto done = protect(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
