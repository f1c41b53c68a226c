// SPDX-License-Identifier: MIT
#include "cli/calc_command.h"

#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "calculator/calculator.h"
#include "cli/command_line.h"
#include "workflow/disk.h"

namespace wres::cli {
namespace {

struct CalcOptions {
    std::string file;
    bool list = false;
};

Done calc(const CalcOptions& options)
{
    if (options.list) {
        fmt::print("{}", calculator::list_methods());
        return {};
    }
    std::string questions;
    if (options.file.empty() || options.file == "-")
        questions.assign(std::istreambuf_iterator<char>(std::cin), {});
    else
        questions = TRY(workflow::read_file(options.file));
    const auto answers = TRY(calculator::answer(questions));
    fmt::print("{}", answers);
    return {};
}

} // namespace

void add_calc_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "calc", "Calculate statistics by name: JSON in, one answer a line out");
    const auto options = std::make_shared<CalcOptions>();
    command.option(
        "FILE", options->file, "Questions, as a JSON array or one a line (default: standard input)");
    command.flag("--list", options->list, "Name every statistic, method, its inputs and its source");
    command.on_call([options, &status] {
        if (const auto done = calc(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace wres::cli
