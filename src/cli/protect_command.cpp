// SPDX-License-Identifier: MIT
#include "cli/protect_command.h"

#include <chrono>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cells/read_suppression_problem.h"
#include "cli/command_line.h"
#include "protection/suppress.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

struct ProtectOptions {
    std::string problem;
    double seconds = 0;
};

const char* word_for(cells::CellStatus status)
{
    switch (status) {
    case cells::CellStatus::Published: return "published";
    case cells::CellStatus::Primary: return "primary";
    case cells::CellStatus::Secondary: return "secondary";
    }
    return "";
}

std::string as_json(
    const cells::SuppressionProblem& problem, const protection::Suppression& suppression, double seconds)
{
    nlohmann::ordered_json json;
    json["status"] = nlohmann::ordered_json::object();
    json["cost"] = suppression.cost;
    json["optimal"] = suppression.optimal;
    json["gap"] = suppression.gap;
    json["intervals"] = nlohmann::ordered_json::object();
    json["seconds"] = seconds;
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) {
        const auto& id = problem.cells[cell].id;
        json["status"][id] = word_for(suppression.status[cell]);
        if (const auto& range = suppression.ranges[cell])
            json["intervals"][id] = { range->lower, range->upper };
    }
    return json.dump();
}

Done protect(const ProtectOptions& options)
{
    std::string text;
    if (options.problem == "-")
        text.assign(std::istreambuf_iterator<char>(std::cin), {});
    else
        text = TRY(workflow::read_file(options.problem));
    const auto problem = TRY(cells::read_suppression_problem(text));
    const auto start = std::chrono::steady_clock::now();
    protection::SuppressionLimits limits;
    if (options.seconds > 0)
        limits.seconds = options.seconds;
    const auto suppression = TRY(protection::suppress(problem, limits));
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    fmt::print("{}\n", as_json(problem, suppression, elapsed.count()));
    return {};
}

} // namespace

void add_protect_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "protect",
        "Find the cells to hide in a table so that nobody can work out those hidden for their own sake");
    const auto options = std::make_shared<ProtectOptions>();
    command
        .option("--problem", options->problem,
            "Cells, totals, primary cells and their levels, as JSON (- for standard input)")
        .required();
    command.option("--seconds", options->seconds,
        "Stop looking for a cheaper pattern after so many seconds (default: after a fixed amount of work)");
    command.on_call([options, &status] {
        if (const auto done = protect(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
