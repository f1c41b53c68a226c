// SPDX-License-Identifier: MIT
#include "cli/protect_command.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "cells/read_suppression_problem.h"
#include "cli/command_line.h"
#include "cli/protect_answer.h"
#include "protection/cell_key_perturbation.h"
#include "protection/controlled_rounding.h"
#include "protection/suppress.h"
#include "workflow/disk.h"
#include "workflow/store_place.h"

namespace wres::cli {
namespace {

struct ProtectOptions {
    std::string problem;
    std::string method = "suppression";
    double base = 5;
    std::uint64_t noise = 5;
    double variance = 2;
    std::uint64_t least_shown = 1;
    workflow::StorePlace key;
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

/// The keys of a table: from a secret, unless all are given.
Result<std::vector<protection::CellKey>> keys_of(
    const cells::SuppressionProblem& problem, const workflow::StorePlace& place)
{
    const auto master = workflow::read_key(place);
    if (!master) {
        auto keys = protection::cell_keys(problem, nullptr);
        if (keys || keys.error().code != "noise.no_key" || master.error().code == "key.missing")
            return keys;
        return std::unexpected(master.error());
    }
    const auto secret = master->derive(sealing::Purpose::CellKeys);
    return protection::cell_keys(problem, &secret);
}

Result<protection::NoiseTable> noise_table(const ProtectOptions& options)
{
    constexpr std::uint64_t too_many = 1'000'000;
    return protection::NoiseTable::make({ static_cast<std::int64_t>(std::min(options.noise, too_many)),
        options.variance, static_cast<std::int64_t>(std::min(options.least_shown, too_many)) });
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
    if (options.method == "cell-key") {
        const auto noise = TRY(noise_table(options));
        const auto keys = TRY(keys_of(problem, options.key));
        const auto perturbation = TRY(protection::perturb(problem, noise, keys));
        return protect_answer(problem, perturbation, noise, seconds());
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
        "Find what to hide in a table, or to print instead, so that nobody can be identified from it");
    const auto options = std::make_shared<ProtectOptions>();
    command
        .option("--problem", options->problem,
            "Cells, totals, primary cells and their levels, as JSON (- for standard input)")
        .required();
    command
        .option("--method", options->method,
            "suppression hides cells; controlled-rounding rounds all and keeps totals; cell-key adds noise")
        .with_default()
        .one_of({ "suppression", "controlled-rounding", "cell-key" });
    command
        .option(
            "--base", options->base, "What controlled rounding rounds to multiples of, such as 3, 5 or 10")
        .with_default()
        .above_zero();
    command.option("--noise", options->noise, "By how much cell-key noise changes a count at most")
        .with_default();
    command.option("--variance", options->variance, "The variance of cell-key noise").with_default();
    command
        .option("--least-shown", options->least_shown, "No count becomes less than this through noise, but 0")
        .with_default();
    command.option("--key-file", options->key.key_file,
        "A file with the key that noise is drawn from (wres key new); the environment's WRES_KEY_FILE or "
        "WRES_KEY unless told otherwise");
    command.option("--seconds", options->seconds,
        "Stop looking for a better answer after so many seconds (default: after a fixed amount of work)");
    command.on_call([options, &status] {
        if (const auto done = protect(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
